using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Content;

/// <summary>Finds which aliases of a journey content is tagged with.</summary>
internal static class ContentUses
{
    public static IReadOnlyList<string> Of(Journey journey, IEnumerable<ContentItem> items)
    {
        var uses = new Dictionary<(string What, string Alias), SortedSet<Guid>>();
        foreach (var item in items.Where(item => item.Tags.Journey == journey.Alias))
        {
            Add("stage", item.Tags.Stages, item.Id);
            Add("persona", item.Tags.Personas, item.Id);
            Add("slot", item.Tags.Slots, item.Id);
        }

        var aliases = journey.Stages.Select(stage => ("stage", stage.Alias))
            .Concat(journey.Personas.Select(persona => ("persona", persona.Alias)))
            .Concat(journey.Slots.Select(slot => ("slot", slot)));
        return [.. aliases.Where(uses.ContainsKey).Select(alias => Describe(alias, uses[alias]))];

        void Add(string what, IReadOnlyList<string> named, Guid id)
        {
            foreach (var alias in named)
            {
                if (!uses.TryGetValue((what, alias), out var ids))
                {
                    uses.Add((what, alias), ids = []);
                }

                ids.Add(id);
            }
        }
    }

    private static string Describe((string What, string Alias) use, SortedSet<Guid> ids) => ids.Count == 1
        ? $"{use.What} '{use.Alias}' (content {ids.Min})"
        : $"{use.What} '{use.Alias}' (content {ids.Min} and {ids.Count - 1} more)";
}
