using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>A visitor as stored, with the history prepared.</summary>
/// <param name="Stored">All but the touchpoints, which may be left out.</param>
/// <param name="History">The touchpoints; grows when further ones are stored.</param>
/// <param name="Unasked">
/// The state that both are of, where the store was not asked whether it still is the stored one; null: it was.
/// </param>
internal sealed record KnownVisitor(StoredVisitor Stored, LiveHistory History, VisitorState? Unasked = null);
