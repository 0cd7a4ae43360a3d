namespace ContentJourney.Engine.Audit;

/// <summary>Keeps who changed what. Entries never change and are never removed.</summary>
public interface IAuditStore
{
    /// <summary>Adds an entry, durably when it returns.</summary>
    ValueTask AddAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Entries, the newest first.</summary>
    /// <param name="take">At most this many.</param>
    /// <param name="before">Only those with a smaller number; null: from the newest on.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<AuditEntry>> ListAsync(int take, long? before, CancellationToken cancellationToken);
}
