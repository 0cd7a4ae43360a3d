using System.Collections.Frozen;
using ContentJourney.AspNetCore.Experiments;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Journeys;

/// <summary>Holds the journeys of the stores, compiled.</summary>
internal sealed class JourneyRegistry(
    IJourneyStore journeys, IRuleSetStore ruleSets, ExperimentCompiler experiments, ILogger<JourneyRegistry> logger)
    : IJourneyRegistry, IDisposable
{
    // One reload at a time: otherwise a slow one that read before a change could replace one that read after it.
    private readonly SemaphoreSlim _reloading = new(1, 1);
    private volatile JourneySet _current = new(FrozenDictionary<string, ActiveJourney>.Empty);

    public JourneySet Current => _current;

    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        await _reloading.WaitAsync(cancellationToken);
        try
        {
            var active = new Dictionary<string, ActiveJourney>(StringComparer.Ordinal);
            var running = await experiments.ListActiveAsync(cancellationToken);
            foreach (var journey in await journeys.ListAsync(cancellationToken))
            {
                var live = await ruleSets.FindLiveAsync(journey.Alias, cancellationToken);
                active.Add(journey.Alias, await WithExperimentsAsync(Activate(journey, live), running, cancellationToken));
            }

            _current = new JourneySet(active.ToFrozenDictionary(StringComparer.Ordinal));
            logger.JourneysLoaded(active.Count);
        }
        finally
        {
            _reloading.Release();
        }
    }

    public void Dispose() => _reloading.Dispose();

    private async Task<ActiveJourney> WithExperimentsAsync(
        ActiveJourney journey, IReadOnlyList<ExperimentRecord> active, CancellationToken cancellationToken)
    {
        var compiled = await experiments.CompileAsync(active, journey.Vocabulary, cancellationToken);
        return compiled.Count + journey.Experiments.Count == 0 ? journey : journey with { Experiments = compiled };
    }

    private ActiveJourney Activate(Journey journey, RuleSetRecord? live)
    {
        // What did not change keeps its vocabulary, so that all that was compiled against it stays in use.
        var before = _current.Journeys.GetValueOrDefault(journey.Alias);
        var vocabulary = before is not null && JourneyDocument.ToJson(before.Journey) == JourneyDocument.ToJson(journey)
            ? before.Vocabulary
            : new JourneyVocabulary(journey);
        if (live is null)
        {
            return new ActiveJourney(vocabulary, RuleSet.Empty(vocabulary), null);
        }

        if (before is not null && ReferenceEquals(before.Vocabulary, vocabulary) && before.Version == live.Version)
        {
            return before;
        }

        try
        {
            return new ActiveJourney(vocabulary, RuleSet.Parse(live.Document, vocabulary), live.Version);
        }
        catch (FormatException mismatch)
        {
            logger.LiveRulesDoNotFit(journey.Alias, live.Version, mismatch.Message);
            var fault = $"rule set {live.Version} is live but does not fit the journey: {mismatch.Message}";
            return new ActiveJourney(vocabulary, RuleSet.Empty(vocabulary), null) { Fault = fault };
        }
    }
}
