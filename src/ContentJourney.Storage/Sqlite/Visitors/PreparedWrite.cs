using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>A write with its rows as bytes.</summary>
/// <param name="write">The write.</param>
internal sealed class PreparedWrite(VisitorWrite write)
{
    // A page view brings some; more of one visitor are worth their own pages at once.
    private const int MostRecent = 16;

    /// <summary>The write.</summary>
    public VisitorWrite Write => write;

    /// <summary>The rows of its touchpoints.</summary>
    public TouchpointRow[] Rows { get; } = TouchpointRow.Of(write.Touchpoints, mayCarry: write is { IdsAreNew: true, OnlyInState: not null });

    /// <summary>Whether the touchpoints of a stored visitor may lie with what came lately.</summary>
    public bool IsSmall => Rows.Length is > 0 and <= MostRecent;

    /// <summary>Whether it brings nothing but touchpoints, of a visitor named by an id.</summary>
    public bool BringsTouchpointsAlone => write is { UserId: null, Consent: null, Traits.Count: 0, Assignments.Count: 0 };

    /// <summary>Whether no row needs to be looked for where the write holds.</summary>
    public bool IdsAreNew => write is { IdsAreNew: true, OnlyInState: not null };

    /// <summary>How many rows it writes, about.</summary>
    public int Size => 1 + Rows.Length;

    /// <summary>Whether a stored consent keeps the touchpoints out.</summary>
    public bool IsRefusedBy(Consent? stored) => write.UnlessRefused && stored is { } consent && !(consent.Analytics && consent.Personalization);

    /// <summary>Adds the rows.</summary>
    /// <param name="add">Adds one; false: the visitor has it.</param>
    /// <returns>What became of the touchpoints, in their order.</returns>
    public TouchpointOutcome[] AddRows(Func<TouchpointRow, bool> add)
    {
        var outcomes = new TouchpointOutcome[write.Touchpoints.Count];
        var place = 0;
        foreach (var row in Rows)
        {
            Array.Fill(outcomes, add(row) ? TouchpointOutcome.Stored : TouchpointOutcome.Duplicate, place, row.Count);
            place += row.Count;
        }

        return outcomes;
    }

    /// <summary>What became of touchpoints that the visitor refuses.</summary>
    public TouchpointOutcome[] Refuse()
    {
        var outcomes = new TouchpointOutcome[write.Touchpoints.Count];
        Array.Fill(outcomes, TouchpointOutcome.Refused);
        return outcomes;
    }

    /// <summary>Whether a touchpoint stands in a row before a place.</summary>
    public bool StandsBefore(int place, Touchpoint touchpoint)
    {
        for (var row = 0; row < place; row++)
        {
            var earlier = Rows[row].Touchpoint;
            if (earlier.Id == touchpoint.Id && (earlier.OccurredAt == touchpoint.OccurredAt || !(IsShow(earlier) || IsShow(touchpoint))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShow(Touchpoint touchpoint) => touchpoint.Type == TouchpointTypes.ContentShown;
}
