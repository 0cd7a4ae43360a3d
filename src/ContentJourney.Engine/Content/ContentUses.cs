using System.Text.Json;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Content;

/// <summary>Finds which aliases of a journey content uses: as tags, and in what its moments wait for.</summary>
internal static class ContentUses
{
    private const string Stage = "stage";
    private const string Persona = "persona";
    private const string Slot = "slot";
    private const string Type = "touchpoint type";

    public static IReadOnlyList<string> Of(Journey journey, IEnumerable<ContentItem> items)
    {
        var uses = items
            .Where(item => item.Tags.Journey == journey.Alias)
            .SelectMany(item => UsedBy(item.Tags), (item, use) => (Use: use, item.Id))
            .ToLookup(use => use.Use, use => use.Id);
        var aliases = journey.Stages.Select(stage => (Stage, stage.Alias))
            .Concat(journey.Personas.Select(persona => (Persona, persona.Alias)))
            .Concat(journey.Slots.Select(slot => (Slot, slot)))
            .Concat(journey.TouchpointTypes.Select(type => (Type, type.Alias)));
        return [.. aliases.Where(uses.Contains).Select(use => Describe(use, [.. uses[use]]))];
    }

    private static IEnumerable<(string What, string Alias)> UsedBy(ContentTags tags) =>
        tags.Stages.Select(alias => (Stage, alias))
            .Concat(tags.Personas.Select(alias => (Persona, alias)))
            .Concat(tags.Slots.Select(alias => (Slot, alias)))
            .Concat(tags.Moment is null ? [] : UsedByMoment(tags.Moment));

    private static IEnumerable<(string What, string Alias)> UsedByMoment(string document)
    {
        try
        {
            using var json = JsonDocument.Parse(document);
            var moment = JsonNode.Root(json.RootElement, new ErrorList());
            return TryObject(moment, "after", out var after) && TryObject(after, "match", out var match)
                ? [.. Named(match, "contentStages", Stage), .. Named(match, "contentPersonas", Persona), .. Named(match, "types", Type)]
                : [];
        }
        catch (JsonException)
        {
            // A moment that cannot be read is never shown and uses nothing.
            return [];
        }
    }

    private static bool TryObject(JsonNode owner, string name, out JsonNode member)
    {
        member = default;
        return owner.IsObject() && owner.TryMember(name, out member) && member.IsObject();
    }

    private static IEnumerable<(string What, string Alias)> Named(JsonNode match, string member, string what) =>
        match.TryMember(member, out var aliases) ? aliases.Items().Select(alias => (what, alias.Text() ?? "")) : [];

    private static string Describe((string What, string Alias) use, HashSet<Guid> ids) => ids.Count == 1
        ? $"{use.What} '{use.Alias}' (content {ids.Min()})"
        : $"{use.What} '{use.Alias}' (content {ids.Min()} and {ids.Count - 1} more)";
}
