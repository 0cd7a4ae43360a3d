using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Rules;

namespace ContentJourney.AspNetCore.Rules;

/// <summary>Finds the rule sets that a path names.</summary>
internal sealed class RuleSetLookup(IRuleSetStore store, IJourneyRegistry registry)
{
    /// <summary>All versions of a journey, newest first.</summary>
    public async Task<Outcome<RuleSetRecord[]>> ListAsync(string alias, CancellationToken cancellationToken) =>
        registry.Current.Find(alias).Succeeded(out _, out var refusal)
            ? (await store.ListAsync(alias, cancellationToken)).ToArray()
            : refusal;

    /// <summary>One version.</summary>
    public async Task<Outcome<RuleSetRecord>> FindAsync(string alias, int version, CancellationToken cancellationToken) =>
        await store.FindAsync(alias, version, cancellationToken) is { } found ? found : Missing(alias, version);

    public static Refusal Missing(string alias, int version) =>
        new(RefusalKind.NotFound, $"The journey '{alias}' has no rule set of version {version}.");
}
