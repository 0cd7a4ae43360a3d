using System.Text.Json;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Journeys;

/// <summary>Finds what would break when a journey loses aliases.</summary>
internal sealed class JourneyUses(IRuleSetStore ruleSets, IContentCatalog catalog)
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

        return uses;
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
