using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Touchpoints;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>
/// A row to be written: a touchpoint, perhaps with what its answer showed, or several that one answer showed. Made by the caller, since the
/// writer is one thread.
/// </summary>
internal sealed class TouchpointRow
{
    private TouchpointRow(IReadOnlyList<Touchpoint> touchpoints, int from, bool mayCarry)
    {
        (Touchpoint, Count) = (touchpoints[from], ShowRun.LengthAt(touchpoints, from));
        if (Count > 1)
        {
            Shows = ShowRun.Write(touchpoints, from, Count);
            return;
        }

        if (mayCarry && ShowRun.LengthAfter(touchpoints, from) is > 0 and var carried)
        {
            Count += carried;
            Shows = ShowRun.WriteCarried(touchpoints, from + 1, carried);
        }

        ContentId = Touchpoint.ContentId;
        Properties = ScalarMap.Write(Touchpoint.Properties);
        ContentStages = AliasList.Write(Touchpoint.ContentStages);
        ContentPersonas = AliasList.Write(Touchpoint.ContentPersonas);
    }

    /// <summary>The touchpoint, or the first of several.</summary>
    public Touchpoint Touchpoint { get; }

    /// <summary>How many touchpoints it is.</summary>
    public int Count { get; }

    /// <summary>The content that was touched; null also where <see cref="Shows"/> say it.</summary>
    public string? ContentId { get; }

    /// <summary>JSON; empty: none.</summary>
    public byte[] Properties { get; } = [];

    /// <inheritdoc cref="Properties"/>
    public byte[] ContentStages { get; } = [];

    /// <inheritdoc cref="Properties"/>
    public byte[] ContentPersonas { get; } = [];

    /// <inheritdoc cref="Properties"/>
    public byte[] Shows { get; } = [];

    /// <summary>The rows of touchpoints, in their order.</summary>
    /// <param name="touchpoints">The touchpoints.</param>
    /// <param name="mayCarry">Whether shows may lie in the row of the touchpoint before them: they come and go with its id.</param>
    public static TouchpointRow[] Of(IReadOnlyList<Touchpoint> touchpoints, bool mayCarry)
    {
        var rows = new List<TouchpointRow>(touchpoints.Count);
        for (var from = 0; from < touchpoints.Count; from += rows[^1].Count)
        {
            rows.Add(new TouchpointRow(touchpoints, from, mayCarry));
        }

        return [.. rows];
    }
}
