using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>A row of <c>visitor</c>.</summary>
/// <param name="Id">The visitor.</param>
/// <param name="JoinedTo">The known visitor as whom this one answers; then the row says nothing else.</param>
/// <param name="UserId">The site's own id of a known customer.</param>
/// <param name="CreatedAt">When the visitor was first stored.</param>
/// <param name="Consent">What the visitor agreed to; null: never said.</param>
/// <param name="Traits">What the visitor declared.</param>
internal sealed record VisitorRow(
    Guid Id, Guid? JoinedTo, string? UserId, DateTimeOffset CreatedAt, Consent? Consent, IReadOnlyDictionary<string, Scalar> Traits);
