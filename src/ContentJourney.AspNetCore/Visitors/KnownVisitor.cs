using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>A visitor as stored, with the history prepared.</summary>
/// <param name="Stored">All but the touchpoints, which may be left out.</param>
/// <param name="History">The touchpoints; grows when further ones are stored.</param>
internal sealed record KnownVisitor(StoredVisitor Stored, LiveHistory History);
