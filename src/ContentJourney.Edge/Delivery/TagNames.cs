using ContentJourney.Engine.Content;

namespace ContentJourney.Edge.Delivery;

/// <summary>The names that content is tagged with.</summary>
internal sealed record TagNames(IReadOnlySet<string> Stages, IReadOnlySet<string> Personas, IReadOnlySet<string> Slots)
{
    /// <summary>The names of all these tags.</summary>
    public static TagNames Of(IEnumerable<ContentTags> tags)
    {
        var (stages, personas, slots) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        foreach (var tag in tags)
        {
            stages.UnionWith(tag.Stages);
            personas.UnionWith(tag.Personas);
            slots.UnionWith(tag.Slots);
        }

        return new TagNames(stages, personas, slots);
    }
}
