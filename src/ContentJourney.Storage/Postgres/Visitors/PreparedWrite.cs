using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>A write with the rows of its touchpoints.</summary>
/// <param name="Write">The write.</param>
/// <param name="Rows">The rows, in the order of the touchpoints.</param>
internal sealed record PreparedWrite(VisitorWrite Write, NewTouchpoint[] Rows)
{
    /// <summary>Prepares a write, on the thread of who writes.</summary>
    public static PreparedWrite Of(VisitorWrite write) => new(write, NewTouchpoint.Of(write.Touchpoints));
}
