namespace ContentJourney.Edge.Content.Following;

/// <summary>How following goes; for health and for those who wait for content.</summary>
internal sealed class FollowStatus
{
    private volatile FollowState _now = new(null, null, null);

    /// <summary>How it goes now.</summary>
    public FollowState Now => _now;

    /// <summary>The content that is served was what the CMS has at this instant.</summary>
    /// <param name="asOf">The instant, in UTC.</param>
    public void Current(DateTimeOffset asOf) => _now = _now with { AsOf = asOf, Fault = null };

    /// <summary>Content from an earlier run is served.</summary>
    /// <param name="asOf">When it was what the CMS has, in UTC.</param>
    public void Restored(DateTimeOffset asOf) => _now = _now with { AsOf = asOf };

    /// <summary>The CMS cannot be followed.</summary>
    public void Failed(string fault, DateTimeOffset at) => _now = _now with { Fault = fault, LastError = (fault, at) };
}

/// <summary>How following goes.</summary>
/// <param name="AsOf">When the content that is served was last known to be what the CMS has; null: there never was any.</param>
/// <param name="Fault">Why the CMS cannot be followed; null: it can.</param>
/// <param name="LastError">The last fault and its instant, also when it is over; null: there was none.</param>
internal sealed record FollowState(DateTimeOffset? AsOf, string? Fault, (string Fault, DateTimeOffset At)? LastError);
