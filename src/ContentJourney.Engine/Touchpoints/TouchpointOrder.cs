namespace ContentJourney.Engine.Touchpoints;

/// <summary>The order of a history: by instant, then by id (ordinal).</summary>
internal sealed class TouchpointOrder : IComparer<Touchpoint>
{
    public static TouchpointOrder Instance { get; } = new();

    public int Compare(Touchpoint? x, Touchpoint? y)
    {
        var byInstant = x!.OccurredAt.UtcTicks.CompareTo(y!.OccurredAt.UtcTicks);
        return byInstant != 0 ? byInstant : string.CompareOrdinal(x.Id, y.Id);
    }
}
