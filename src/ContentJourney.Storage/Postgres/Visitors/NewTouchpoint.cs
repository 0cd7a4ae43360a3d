using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>A touchpoint that is to be stored unless its visitor has one of that id.</summary>
/// <param name="Visitor">Whose it is.</param>
/// <param name="Id">The stored form of its id.</param>
/// <param name="Touchpoint">The touchpoint.</param>
/// <param name="Outcomes">Where its caller learns what became of it.</param>
/// <param name="Index">Its place there.</param>
internal readonly record struct NewTouchpoint(Guid Visitor, string Id, Touchpoint Touchpoint, TouchpointOutcome[] Outcomes, int Index)
{
    /// <summary>Whether it says what was shown. The server gave its id and sends it once, so that it is not among those that were counted.</summary>
    public bool IsShow => Touchpoint.Type == TouchpointTypes.ContentShown;

    /// <summary>Says that the visitor has one of that id.</summary>
    public void MarkDuplicate() => Outcomes[Index] = TouchpointOutcome.Duplicate;
}
