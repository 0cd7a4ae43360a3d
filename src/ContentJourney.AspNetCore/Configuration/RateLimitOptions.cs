namespace ContentJourney.AspNetCore.Configuration;

/// <summary>
/// Settings under <c>ContentJourney:RateLimit</c>: requests that may come at once and requests a second that may follow.
/// Requests with a valid server key and, for addresses, from the loopback interface are not counted.
/// </summary>
public sealed class RateLimitOptions
{
    /// <summary>Requests of one visitor at once, 1 or more.</summary>
    /// <value>The default is 5,000.</value>
    public double VisitorBurst { get; set; } = 5_000;

    /// <summary>Requests of one visitor a second in the long run, more than 0.</summary>
    /// <value>The default is 500.</value>
    public double VisitorPerSecond { get; set; } = 500;

    /// <summary>Requests from one address (IPv6: one /64 network) at once, 1 or more.</summary>
    /// <value>The default is 20,000.</value>
    public double AddressBurst { get; set; } = 20_000;

    /// <summary>Requests from one address (IPv6: one /64 network) a second in the long run, more than 0.</summary>
    /// <value>The default is 5,000.</value>
    public double AddressPerSecond { get; set; } = 5_000;
}
