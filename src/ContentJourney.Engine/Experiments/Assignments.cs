namespace ContentJourney.Engine.Experiments;

/// <summary>How the assignments of a visitor change: what was stored first stays.</summary>
public static class Assignments
{
    /// <summary>The assignment to an experiment, or null; allocates nothing.</summary>
    public static Assignment? Of(IReadOnlyList<Assignment> assignments, string experiment)
    {
        for (var i = 0; i < assignments.Count; i++)
        {
            if (assignments[i].Experiment == experiment)
            {
                return assignments[i];
            }
        }

        return null;
    }

    /// <summary>
    /// The assignments with further ones: a variant that is there stays, and so does its exposure; an exposure of another variant is
    /// left out.
    /// </summary>
    /// <returns>The very same assignments when nothing changes.</returns>
    public static IReadOnlyList<Assignment> Add(IReadOnlyList<Assignment> stored, IReadOnlyList<Assignment> further)
    {
        foreach (var given in further)
        {
            if (Of(stored, given.Experiment) is not { } known)
            {
                stored = [.. stored, given];
            }
            else if (known.ExposedAt is null && given.ExposedAt is not null && known.Variant == given.Variant && known.Version == given.Version)
            {
                stored = [.. stored.Where(other => other != known), known with { ExposedAt = given.ExposedAt, ExposedStage = given.ExposedStage }];
            }
        }

        return stored;
    }

    /// <summary>What becomes of the assignments of two visitors who turn out to be one: of two variants the earlier assigned one stays.</summary>
    /// <returns>The very same as <paramref name="known"/> when nothing changes.</returns>
    public static IReadOnlyList<Assignment> Join(IReadOnlyList<Assignment> known, IReadOnlyList<Assignment> joined)
    {
        foreach (var other in joined)
        {
            var own = Of(known, other.Experiment);
            if (own is null || other.AssignedAt < own.AssignedAt)
            {
                known = [.. known.Where(kept => kept != own), other];
            }
        }

        return known;
    }
}
