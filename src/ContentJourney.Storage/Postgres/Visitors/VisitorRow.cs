using System.Collections.ObjectModel;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>A row of <c>visitor</c>.</summary>
/// <param name="Id">The visitor.</param>
/// <param name="JoinedTo">The known visitor as whom this one answers; then the row says nothing else.</param>
/// <param name="Revision">Which state of the visitor it is; one more after each write that changes anything.</param>
/// <param name="UserId">The site's own id of a known customer.</param>
/// <param name="CreatedAt">When the visitor was first stored.</param>
/// <param name="Consent">What the visitor agreed to; null: never said.</param>
/// <param name="Traits">What the visitor declared.</param>
/// <param name="Assignments">The variants the visitor has.</param>
/// <param name="Months">Where the history is: see <see cref="MonthSet"/>.</param>
internal sealed record VisitorRow(
    Guid Id,
    Guid? JoinedTo,
    long Revision,
    string? UserId,
    DateTimeOffset CreatedAt,
    Consent? Consent,
    IReadOnlyDictionary<string, Scalar> Traits,
    IReadOnlyList<Assignment> Assignments,
    int[] Months)
{
    /// <summary>
    /// A visitor of whom nothing is known. Revisions begin with the instant, so that one who was erased and comes back does
    /// not count from the same number.
    /// </summary>
    public static VisitorRow New(Guid id, string? userId, DateTimeOffset now) =>
        new(id, null, now.UtcTicks, userId, now, null, ReadOnlyDictionary<string, Scalar>.Empty, [], []);
}
