using System.Text.Json;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Experiments.Editing;

/// <summary>Holds experiments against the journeys and rule sets there are.</summary>
internal sealed class ExperimentValidation(IJourneyRegistry registry, IRuleSetStore ruleSets)
{
    /// <summary>Reads an experiment; null with what is wrong in the node's list.</summary>
    public async Task<Experiment?> ReadAsync(JsonNode body, string alias, CancellationToken cancellationToken)
    {
        var named = body.Element.ValueKind == JsonValueKind.Object && body.Element.TryGetProperty("journey", out var member)
            && member.ValueKind == JsonValueKind.String ? member.GetString()! : "";
        var published = (await ListPublishedAsync(named, cancellationToken)).Select(record => record.Version).ToHashSet();
        var reading = new ExperimentReading
        {
            FindJourney = journey => registry.Current.Journeys.GetValueOrDefault(journey)?.Vocabulary,
            IsPublished = (_, version) => published.Contains(version),
        };
        return ExperimentDocument.Read(body, reading, alias);
    }

    /// <summary>What of an experiment does not fit any more: its journey or its rule sets may have changed since it was stored.</summary>
    public async Task<ErrorList> MismatchesAsync(Experiment experiment, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        using var document = JsonDocument.Parse(ExperimentDocument.ToJson(experiment));
        if (await ReadAsync(JsonNode.Root(document.RootElement, errors), experiment.Alias, cancellationToken) is null)
        {
            return errors;
        }

        var vocabulary = registry.Current.Journeys[experiment.Journey].Vocabulary;
        foreach (var record in await ListPublishedAsync(experiment.Journey, cancellationToken))
        {
            var variant = experiment.Variants.Select(variant => variant.RuleSetVersion).ToList().IndexOf(record.Version);
            if (variant >= 0)
            {
                using var rules = JsonDocument.Parse(record.Document);
                RuleSet.Read(JsonNode.Root(rules.RootElement, errors), vocabulary);
            }
        }

        return errors;
    }

    private async Task<IEnumerable<RuleSetRecord>> ListPublishedAsync(string journey, CancellationToken cancellationToken) =>
        (await ruleSets.ListAsync(journey, cancellationToken)).Where(record => record.Status != RuleSetStatus.Draft);
}
