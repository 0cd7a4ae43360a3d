using ContentJourney.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ContentJourney.Edge.Delivery;

/// <summary>What every Delivery API request goes through: what shared answers go through, with the headers the CMS answers with.</summary>
internal sealed class DeliveryGate(VisitorGate gate)
{
    /// <summary>The answer to other methods than <c>GET</c> and <c>HEAD</c>, and to browsers that ask beforehand.</summary>
    public RequestDelegate OtherMethods { get; } = gate.OtherMethods($"{HttpMethods.Get}, {HttpMethods.Head}");

    /// <summary>The endpoint behind the gate.</summary>
    public RequestDelegate Guard(RequestDelegate endpoint)
    {
        var guarded = gate.Shared(endpoint);
        return context =>
        {
            var headers = context.Response.Headers;
            headers.Append(HeaderNames.Vary, "Accept-Language, Accept-Segment, Preview, Start-Item");
            headers.CacheControl = "private, no-store";
            headers["api-supported-versions"] = "2.0";
            return guarded(context);
        };
    }
}
