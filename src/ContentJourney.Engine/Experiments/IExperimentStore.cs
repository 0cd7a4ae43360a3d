using ContentJourney.Engine.Audit;

namespace ContentJourney.Engine.Experiments;

/// <summary>Keeps experiments; who is in them is kept with the visitors. Every write is durable when it returns.</summary>
public interface IExperimentStore
{
    /// <summary>All experiments, by alias.</summary>
    ValueTask<IReadOnlyList<ExperimentRecord>> ListAsync(CancellationToken cancellationToken);

    /// <summary>One experiment, or null.</summary>
    ValueTask<ExperimentRecord?> FindAsync(string alias, CancellationToken cancellationToken);

    /// <summary>Creates or replaces an experiment, and adds the entry that tells of it in the same transaction.</summary>
    /// <returns>Whether it was created.</returns>
    ValueTask<bool> SaveAsync(ExperimentRecord experiment, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>
    /// Removes an experiment that never ran, and adds the entry that tells of it in the same transaction; others stay, since visitors are
    /// assigned to them.
    /// </summary>
    /// <returns>Whether there was one that never ran.</returns>
    ValueTask<bool> DeleteDraftAsync(string alias, AuditEntry entry, CancellationToken cancellationToken);
}
