using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Experiments;

/// <summary>Compiles active experiments for their journeys.</summary>
internal sealed class ExperimentCompiler(IExperimentStore experiments, IRuleSetStore ruleSets, ILogger<ExperimentCompiler> logger)
{
    /// <summary>The experiments that run or are paused.</summary>
    public async Task<IReadOnlyList<ExperimentRecord>> ListActiveAsync(CancellationToken cancellationToken) =>
        [.. (await experiments.ListAsync(cancellationToken)).Where(record => record.IsActive)];

    /// <summary>The experiments of a journey. One that does not fit it any more is logged and left out.</summary>
    /// <param name="active">All active experiments.</param>
    /// <param name="vocabulary">The journey.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<ActiveExperiment>> CompileAsync(
        IReadOnlyList<ExperimentRecord> active, JourneyVocabulary vocabulary, CancellationToken cancellationToken)
    {
        var compiled = new List<ActiveExperiment>();
        foreach (var record in active.Where(record => record.Experiment.Journey == vocabulary.Journey.Alias))
        {
            try
            {
                compiled.Add(await CompileAsync(record, active, vocabulary, cancellationToken));
            }
            catch (FormatException mismatch)
            {
                logger.ExperimentDoesNotFit(record.Alias, mismatch.Message);
            }
        }

        return compiled;
    }

    private async Task<ActiveExperiment> CompileAsync(
        ExperimentRecord record, IReadOnlyList<ExperimentRecord> active, JourneyVocabulary vocabulary, CancellationToken cancellationToken)
    {
        var experiment = record.Experiment;
        var variants = new List<ActiveVariant>();
        foreach (var variant in experiment.Variants)
        {
            var rules = variant.RuleSetVersion is { } version ? await RulesAsync(version, vocabulary, cancellationToken) : null;
            variants.Add(new ActiveVariant(variant.Alias, rules, variant.RuleSetVersion, variant.Items));
        }

        var group = active.Where(other => other.Alias == record.Alias
            || (experiment.ExclusionGroup is { } name && other.Experiment.ExclusionGroup == name));
        return new ActiveExperiment(record, Audience.Parse(experiment.Audience, vocabulary), variants, [.. group]);
    }

    private async Task<RuleSet> RulesAsync(int version, JourneyVocabulary vocabulary, CancellationToken cancellationToken) =>
        await ruleSets.FindAsync(vocabulary.Journey.Alias, version, cancellationToken) is { } record
            ? RuleSet.Parse(record.Document, vocabulary)
            : throw new FormatException($"rule set {version} is gone");
}
