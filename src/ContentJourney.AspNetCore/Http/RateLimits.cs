using System.Net;
using System.Net.Sockets;
using ContentJourney.AspNetCore.Configuration;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Counts the requests of visitors and of addresses.</summary>
internal sealed class RateLimits(IOptions<ContentJourneyOptions> options, TimeProvider time)
{
    private const int NetworkBytes = 8;

    private readonly TokenBuckets<VisitorId> _visitors =
        new(options.Value.RateLimit.VisitorBurst, options.Value.RateLimit.VisitorPerSecond, time);

    private readonly TokenBuckets<IPAddress> _addresses =
        new(options.Value.RateLimit.AddressBurst, options.Value.RateLimit.AddressPerSecond, time);

    /// <summary>Counts a request of this visitor; the time to wait when it is one too many.</summary>
    public TimeSpan? Take(VisitorId visitor) => _visitors.Take(visitor);

    /// <summary>Counts a request from this address; the time to wait when it is one too many.</summary>
    public TimeSpan? Take(IPAddress? address) =>
        address is null || IPAddress.IsLoopback(address) ? null : _addresses.Take(Network(address));

    // A household or a phone has a whole /64 of IPv6 addresses.
    private static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
