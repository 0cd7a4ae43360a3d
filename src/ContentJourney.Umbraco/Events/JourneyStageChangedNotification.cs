using ContentJourney.AspNetCore.Events;
using Umbraco.Cms.Core.Notifications;

namespace ContentJourney.Umbraco.Events;

/// <summary>
/// A visitor moved to another stage of a journey because touchpoints were stored. Published on the node that stored them, in the
/// background and at most once; visitors without consent raise none. Handlers are called one after the other: they must be quick.
/// </summary>
/// <param name="change">What changed.</param>
public sealed class JourneyStageChangedNotification(StageChange change) : INotification
{
    /// <summary>Journey, stages, persona, rule set, instant, and a reference that stands for the visitor.</summary>
    public StageChange Change { get; } = change;
}
