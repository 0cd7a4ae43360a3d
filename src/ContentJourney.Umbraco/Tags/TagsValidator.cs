using System.ComponentModel.DataAnnotations;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Validation;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace ContentJourney.Umbraco.Tags;

/// <summary>
/// Checks tags against the journey of their data type. An alias the journey never had is an error. One that it had once
/// passes: content outlives stages, and a page must not become unpublishable by a change that was made elsewhere.
/// </summary>
internal sealed class TagsValidator(IJourneyRegistry journeys, FormerAliases former) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        var errors = new ErrorList();
        Check(value, TagsConfiguration.JourneyOf(dataTypeConfiguration), errors);
        return [.. errors.Errors.Select(error => new ValidationResult($"{error.Path}: {error.Message}", ["value"]))];
    }

    private void Check(object? value, string alias, ErrorList errors)
    {
        var known = journeys.Current.Journeys;
        var journey = known.GetValueOrDefault(alias);
        var tags = TagsValue.Parse(value, errors, journey?.Vocabulary);
        if (tags is null)
        {
            return;
        }

        if (journey is null)
        {
            var allowed = string.Join(", ", known.Keys.Order(StringComparer.Ordinal));
            errors.Add("journey", $"the data type names the journey '{alias}', which does not exist; allowed: {allowed}");
            return;
        }

        if (TagsValue.NamesJourney(value!) && tags.Journey != alias)
        {
            errors.Add("journey", $"'{tags.Journey}' is not the journey of this field; allowed: {alias}");
            return;
        }

        var stages = journey.Vocabulary.StageAliases;
        var personas = journey.Vocabulary.PersonaAliases;
        CheckAliases("stages", "stage", tags.Stages, stages, former.Stages(alias), errors);
        CheckAliases("personas", "persona", tags.Personas, personas, former.Personas(alias), errors);
        CheckAliases("slots", "slot", tags.Slots, journey.Journey.Slots, former.Slots(alias), errors);
    }

    private static void CheckAliases(
        string member, string what, IReadOnlyList<string> given, IEnumerable<string> known, IReadOnlySet<string> former, ErrorList errors)
    {
        var allowed = known.ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < given.Count; index++)
        {
            if (!allowed.Contains(given[index]) && !former.Contains(given[index]))
            {
                var place = JsonPath.Root.Member(member).Item(index).ToString();
                var list = allowed.Count == 0 ? "there is none" : $"allowed: {string.Join(", ", allowed)}";
                errors.Add(place, $"'{given[index]}' is not a known {what}; {list}");
            }
        }
    }
}
