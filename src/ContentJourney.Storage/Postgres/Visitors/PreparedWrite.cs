using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>A write with the rows of its touchpoints.</summary>
/// <param name="Write">The write.</param>
/// <param name="Rows">The rows, in the order of the touchpoints.</param>
internal sealed record PreparedWrite(VisitorWrite Write, NewTouchpoint[] Rows)
{
    /// <summary>Prepares a write, on the thread of who writes.</summary>
    public static PreparedWrite Of(VisitorWrite write) =>
        new(write, NewTouchpoint.Of(write.Touchpoints, mayCarry: write is { OnlyInState: not null, IdsAreNew: true }));

    /// <summary>The write with nothing in a row but what comes and goes with its id, wherever that may be known.</summary>
    public PreparedWrite Apart() =>
        Array.Exists(Rows, row => row.CarriesShows) ? this with { Rows = NewTouchpoint.Of(Write.Touchpoints, mayCarry: false) } : this;
}
