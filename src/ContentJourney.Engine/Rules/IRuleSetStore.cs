namespace ContentJourney.Engine.Rules;

/// <summary>Keeps the versions of rule sets. Every write is durable when it returns.</summary>
public interface IRuleSetStore
{
    /// <summary>All versions of a journey, newest first.</summary>
    ValueTask<IReadOnlyList<RuleSetRecord>> ListAsync(string journey, CancellationToken cancellationToken);

    /// <summary>One version, or null.</summary>
    ValueTask<RuleSetRecord?> FindAsync(string journey, int version, CancellationToken cancellationToken);

    /// <summary>The live version, or null.</summary>
    ValueTask<RuleSetRecord?> FindLiveAsync(string journey, CancellationToken cancellationToken);

    /// <summary>Adds a draft under the next number; numbers of deleted drafts and journeys are not given again.</summary>
    /// <returns>The draft, or null when no such journey is stored.</returns>
    ValueTask<RuleSetRecord?> AddDraftAsync(string journey, string document, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Replaces the document of a draft.</summary>
    /// <returns>The draft, or null when there is no draft of that number.</returns>
    ValueTask<RuleSetRecord?> ReplaceDraftAsync(string journey, int version, string document, CancellationToken cancellationToken);

    /// <summary>Removes a draft.</summary>
    /// <returns>Whether there was a draft of that number.</returns>
    ValueTask<bool> DeleteDraftAsync(string journey, int version, CancellationToken cancellationToken);

    /// <summary>
    /// Makes a draft or archived version live and archives the live one, in one transaction; without effect on the live
    /// one. <see cref="RuleSetRecord.PublishedAt"/> becomes <paramref name="now"/>, or just later than that of every
    /// other version of the journey, so that the versions' publications keep their order.
    /// </summary>
    /// <returns>The live version, or null when there is no version of that number.</returns>
    ValueTask<RuleSetRecord?> MakeLiveAsync(string journey, int version, DateTimeOffset now, CancellationToken cancellationToken);
}
