using ContentJourney.AspNetCore.Visits;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.AspNetCore.Experiments.Participants;

/// <summary>Finds the moment at which a visitor's variant makes a difference.</summary>
internal static class Exposure
{
    /// <summary>
    /// The alias of the stage under the control's rules when the variants decide differently, stage or persona; null when all decide
    /// alike, and then the same content is served too.
    /// </summary>
    public static string? OfRules(
        Participant part, Decision decided, TouchpointHistory history, IReadOnlyDictionary<string, Scalar> traits, DateTimeOffset now)
    {
        var (control, differs) = (decided, false);
        for (var i = 0; i < part.Experiment.Variants.Count; i++)
        {
            if (i == part.Index)
            {
                continue;
            }

            var other = Decider.Decide(part.Experiment.Variants[i].Rules!, history, traits, now);
            differs |= other != decided;
            control = i == 0 ? other : control;
        }

        return differs ? control.Stage : null;
    }

    /// <summary>Whether the slot is asked for and another variant would fill it with other items.</summary>
    public static bool OfContent(Participant part, VisitRequest visit)
    {
        foreach (var slot in visit.Slots)
        {
            if (slot.Name == part.Experiment.Record.Experiment.Slot)
            {
                var own = IdsOf(part.Variant);
                return part.Experiment.Variants.Any(variant => !IdsOf(variant).SequenceEqual(own));

                Guid[] IdsOf(ActiveVariant variant) => [.. SlotFill.Fill(visit, slot, variant.Items).Items.Select(item => item.Id)];
            }
        }

        return false;
    }
}
