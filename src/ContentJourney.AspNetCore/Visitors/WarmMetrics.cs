using System.Diagnostics;
using System.Diagnostics.Metrics;
using ContentJourney.AspNetCore.Telemetry;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>Shows whether visitors are found in memory.</summary>
internal sealed class WarmMetrics(IMeterFactory meters)
{
    /// <summary>In memory, as stored.</summary>
    public const string Warm = "warm";

    /// <summary>In memory, but changed through another node or by another request.</summary>
    public const string Changed = "changed";

    /// <summary>Not in memory: read from the store.</summary>
    public const string Cold = "cold";

    /// <summary>Nothing is stored.</summary>
    public const string Unknown = "unknown";

    private readonly Meter _meter = meters.Product();
    private readonly Counter<long> _lookups = meters.Product().CreateCounter<long>(
        "contentjourney.visitors.lookups", "{lookup}", "Visitors that were looked for, by where their history was found.");

    /// <summary>Counts a lookup and passes on what it found.</summary>
    /// <param name="known">The visitor, or null.</param>
    /// <param name="outcome">One of the words above.</param>
    /// <param name="activity">The lookup's activity, or null.</param>
    public KnownVisitor? Found(KnownVisitor? known, string outcome, Activity? activity)
    {
        _lookups.Add(1, new KeyValuePair<string, object?>(Tags.Outcome, outcome));
        activity?.SetTag(Tags.Outcome, outcome);
        return known;
    }

    /// <summary>Reports how many visitors are kept, and how many bytes they take.</summary>
    public void Watch(Func<int> count, Func<long> bytes)
    {
        _meter.CreateObservableUpDownCounter("contentjourney.visitors.warm", count, "{visitor}", "Visitors whose history is in memory.");
        _meter.CreateObservableUpDownCounter("contentjourney.visitors.warm.size", bytes, "By", "About how much memory they take.");
    }
}
