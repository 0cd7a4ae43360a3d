using System.Diagnostics.Metrics;
using ContentJourney.AspNetCore.Telemetry;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Counts requests that were refused because too many came.</summary>
internal sealed class LimitMetrics(IMeterFactory meters)
{
    public const string Visitor = "visitor";

    public const string Address = "address";

    private readonly Counter<long> _limited = meters.Product().CreateCounter<long>(
        "contentjourney.requests.limited", "{request}", "Requests that were answered 429, by whose limit was passed.");

    /// <summary>Counts a request.</summary>
    /// <param name="limit">Who asked too often: one of the words above.</param>
    public void Count(string limit) => _limited.Add(1, new KeyValuePair<string, object?>(Tags.Limit, limit));
}
