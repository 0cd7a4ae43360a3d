using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Experiments.Participants;

/// <summary>
/// Which experiment of a journey a visitor takes part in: at most one, because those that are active at once share no visitor. What is
/// stored counts; who has nothing is drawn.
/// </summary>
internal static class Participation
{
    /// <summary>The part that is stored, or null; allocates nothing.</summary>
    public static Participant? Stored(IReadOnlyList<ActiveExperiment> experiments, IReadOnlyList<Assignment> assignments)
    {
        for (var i = 0; i < experiments.Count; i++)
        {
            if (Assignments.Of(assignments, experiments[i].Alias) is { } stored && experiments[i].IndexOf(stored.Variant) is >= 0 and var index)
            {
                return new Participant(experiments[i], index, stored, IsNew: false);
            }
        }

        return null;
    }

    /// <summary>Draws a part for a visitor who has none.</summary>
    /// <param name="experiments">The experiments of the journey.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="assignments">What is stored, of whatever experiments.</param>
    /// <param name="includes">Whether the visitor belongs to the audience.</param>
    /// <param name="now">The instant of the assignment, in UTC.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The part; null: none, or held out.</returns>
    public static async ValueTask<Participant?> DrawAsync(
        IReadOnlyList<ActiveExperiment> experiments,
        VisitorId visitor,
        IReadOnlyList<Assignment> assignments,
        Func<ActiveExperiment, bool> includes,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        foreach (var experiment in experiments)
        {
            if (experiment.IsOpen && experiment.Group.LeavesTo(experiment.Record, visitor, assignments) && includes(experiment))
            {
                return await experiment.DrawAsync(visitor, cancellationToken) is >= 0 and var index
                    ? new Participant(
                        experiment, index, new Assignment(experiment.Alias, experiment.Variants[index].Alias, experiment.Record.Version, now), IsNew: true)
                    : null;
            }
        }

        return null;
    }
}
