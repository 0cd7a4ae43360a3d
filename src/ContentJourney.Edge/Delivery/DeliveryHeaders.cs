namespace ContentJourney.Edge.Delivery;

/// <summary>Adds the headers that the CMS adds to every Delivery API answer.</summary>
internal sealed class DeliveryHeaders : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.Vary = "Accept-Language, Accept-Segment, Preview, Start-Item";
        headers.CacheControl = "private, no-store";
        headers["api-supported-versions"] = "2.0";
        return next(context);
    }
}
