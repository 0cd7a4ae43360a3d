using ContentJourney.AspNetCore.Http;

namespace ContentJourney.Edge.Delivery;

/// <summary>What every Delivery API request goes through: who may call, from which pages, and the headers the CMS answers with.</summary>
internal sealed class DeliveryGate(IDeliveryAccess access, CrossOrigin crossOrigin) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.Vary = "Accept-Language, Accept-Segment, Preview, Start-Item";
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["api-supported-versions"] = "2.0";
        crossOrigin.Apply(http);
        if (access.IsAllowed(http))
        {
            return await next(context);
        }

        await Problem.WriteAsync(http, StatusCodes.Status401Unauthorized, "The Delivery API is not public", $"Send its key in the header '{ApiKeyDeliveryAccess.Header}'.");
        return null;
    }
}
