using System.Text.Json;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Journeys;

/// <summary>Finds what would break when a journey loses aliases.</summary>
internal sealed class JourneyUses(IRuleSetStore ruleSets, IExperimentStore experiments, IContentCatalog catalog)
{
    /// <summary>Every use of an alias that <paramref name="after"/> has no more; a rule set's under its place in it.</summary>
    public async Task<ErrorList> DroppedAsync(ActiveJourney before, Journey after, CancellationToken cancellationToken)
    {
        var uses = new ErrorList();
        AddContent(uses, Dropped(before.Journey, after));
        if (await ruleSets.FindLiveAsync(after.Alias, cancellationToken) is { } live)
        {
            // What does not fit already (after a forced change) is no reason against this one.
            var known = Mismatches(live, before.Vocabulary).Select(mismatch => mismatch.Path).ToHashSet(StringComparer.Ordinal);
            foreach (var (path, message) in Mismatches(live, new JourneyVocabulary(after)).Where(mismatch => !known.Contains(mismatch.Path)))
            {
                uses.Add($"ruleSets[{live.Version}].{path}", $"{message}; the live rule set uses it");
            }
        }

        foreach (var experiment in await FindActiveAsync(after.Alias, cancellationToken))
        {
            await AddDroppedAsync(uses, experiment, before.Vocabulary, new JourneyVocabulary(after), cancellationToken);
        }

        return uses;
    }

    /// <summary>Everything that uses the journey.</summary>
    public async Task<ErrorList> AllAsync(ActiveJourney journey, CancellationToken cancellationToken)
    {
        var uses = new ErrorList();
        AddContent(uses, journey.Journey);
        if (await ruleSets.FindLiveAsync(journey.Journey.Alias, cancellationToken) is { } live)
        {
            uses.Add("ruleSets", $"version {live.Version} is live");
        }

        foreach (var experiment in await FindActiveAsync(journey.Journey.Alias, cancellationToken))
        {
            uses.Add("experiments", $"'{experiment.Alias}' is {ExperimentStates.ToWord(experiment.State)}");
        }

        return uses;
    }

    private async Task<IEnumerable<ExperimentRecord>> FindActiveAsync(string journey, CancellationToken cancellationToken) =>
        (await experiments.ListAsync(cancellationToken)).Where(record => record.IsActive && record.Experiment.Journey == journey);

    private async Task AddDroppedAsync(
        ErrorList uses, ExperimentRecord record, JourneyVocabulary before, JourneyVocabulary after, CancellationToken cancellationToken)
    {
        var known = Mismatches(record, before).Select(mismatch => mismatch.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, message) in Mismatches(record, after).Where(mismatch => !known.Contains(mismatch.Path)))
        {
            uses.Add($"experiments[{record.Alias}].{path}", $"{message}; the experiment is {ExperimentStates.ToWord(record.State)}");
        }

        foreach (var version in record.Experiment.Variants.Select(variant => variant.RuleSetVersion).OfType<int>())
        {
            if (await ruleSets.FindAsync(record.Experiment.Journey, version, cancellationToken) is { Status: not RuleSetStatus.Live } variant
                && Mismatches(variant, before).Count == 0)
            {
                foreach (var (path, message) in Mismatches(variant, after))
                {
                    uses.Add($"ruleSets[{version}].{path}", $"{message}; the experiment '{record.Alias}' uses it");
                }
            }
        }
    }

    private static IReadOnlyList<(string Path, string Message)> Mismatches(ExperimentRecord record, JourneyVocabulary vocabulary)
    {
        using var document = JsonDocument.Parse(ExperimentDocument.ToJson(record.Experiment));
        var errors = new ErrorList();
        ExperimentDocument.Read(
            JsonNode.Root(document.RootElement, errors),
            new ExperimentReading { FindJourney = _ => vocabulary, IsPublished = (_, _) => true });
        return errors.Errors;
    }

    private void AddContent(ErrorList uses, Journey aliases)
    {
        foreach (var use in catalog.Current.UsesOf(aliases))
        {
            uses.Add("content", $"is tagged with {use}");
        }
    }

    private static Journey Dropped(Journey before, Journey after) => before with
    {
        Stages = [.. before.Stages.ExceptBy(after.Stages.Select(stage => stage.Alias), stage => stage.Alias)],
        Personas = [.. before.Personas.ExceptBy(after.Personas.Select(persona => persona.Alias), persona => persona.Alias)],
        TouchpointTypes = [.. before.TouchpointTypes.ExceptBy(after.TouchpointTypes.Select(type => type.Alias), type => type.Alias)],
        Slots = [.. before.Slots.Except(after.Slots)],
    };

    private static IReadOnlyList<(string Path, string Message)> Mismatches(RuleSetRecord live, JourneyVocabulary vocabulary)
    {
        using var document = JsonDocument.Parse(live.Document);
        var errors = new ErrorList();
        RuleSet.Read(JsonNode.Root(document.RootElement, errors), vocabulary);
        return errors.Errors;
    }
}
