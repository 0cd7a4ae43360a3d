using System.Collections.ObjectModel;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>A row of <c>visitor</c>.</summary>
/// <param name="Number">Names the visitor inside the database.</param>
/// <param name="Id">The visitor's own id.</param>
/// <param name="Revision">Which state of the visitor it is; one more after each write that changes anything.</param>
/// <param name="UserId">The site's own id of a known customer.</param>
/// <param name="CreatedAt">When the visitor was first stored.</param>
/// <param name="Consent">What the visitor agreed to; null: never said.</param>
/// <param name="Traits">What the visitor declared.</param>
/// <param name="Assignments">The variants the visitor has.</param>
internal sealed record VisitorRow(
    long Number,
    VisitorId Id,
    long Revision,
    string? UserId,
    DateTimeOffset CreatedAt,
    Consent? Consent,
    IReadOnlyDictionary<string, Scalar> Traits,
    IReadOnlyList<Assignment> Assignments)
{
    /// <summary>Whether some of the history has not settled.</summary>
    public bool HasUnsettled { get; init; }

    /// <summary>A visitor of whom nothing is known.</summary>
    /// <remarks>
    /// A revision begins with the instant, so that a visitor who was erased and comes back does not count from the same number.
    /// </remarks>
    public static VisitorRow New(VisitorId id, string? userId, DateTimeOffset now) =>
        new(0, id, now.UtcTicks, userId, now, null, ReadOnlyDictionary<string, Scalar>.Empty, []);
}
