using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Decisions;

namespace ContentJourney.AspNetCore.Events;

/// <summary>Two decisions in a journey that differ in the stage.</summary>
/// <param name="Journey">The journey with the rules that decided both.</param>
/// <param name="Before">Without the touchpoints.</param>
/// <param name="After">With them.</param>
internal sealed record StageMove(ActiveJourney Journey, Decision Before, Decision After)
{
    /// <summary>Adds the move if it is one.</summary>
    public static void AddTo(List<StageMove> moves, ActiveJourney journey, Decision before, Decision after)
    {
        if (before.StageIndex != after.StageIndex)
        {
            moves.Add(new StageMove(journey, before, after));
        }
    }

    /// <summary>What observers are told.</summary>
    /// <param name="at">The instant of both decisions.</param>
    /// <param name="visitor">Stands for the visitor.</param>
    public StageChange ToChange(DateTimeOffset at, string visitor) => new()
    {
        Journey = Journey.Journey.Alias,
        FromStage = Before.Stage,
        ToStage = After.Stage,
        Persona = After.Persona,
        RuleSetVersion = Journey.Version!.Value,
        DecidedAt = at,
        Visitor = visitor,
    };
}
