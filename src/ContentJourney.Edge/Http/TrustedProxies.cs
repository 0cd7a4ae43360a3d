using System.Net;
using ContentJourney.Edge.Configuration;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace ContentJourney.Edge.Http;

/// <summary>
/// Believes <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> where a proxy of the configuration sent them, and nobody else:
/// addresses are what rate limits count, and https decides about cookies.
/// </summary>
internal static class TrustedProxies
{
    /// <summary>Takes over what trusted proxies say about their clients; without any, the headers are ignored.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var networks = app.Services.GetRequiredService<IOptions<EdgeOptions>>().Value.TrustedProxies.Select(Parse).OfType<IPNetwork>().ToList();
        if (networks.Count == 0)
        {
            return;
        }

        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As many as there are: each one must be trusted before the one that it names is believed.
            ForwardLimit = null,
        };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        networks.ForEach(forwarded.KnownIPNetworks.Add);
        app.UseForwardedHeaders(forwarded);
    }

    /// <summary>The network of an address or of CIDR notation; null for a text that is neither, or that names everybody.</summary>
    public static IPNetwork? Parse(string text) =>
        IPNetwork.TryParse(text, out var network) ? (network.PrefixLength == 0 ? null : network)
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
