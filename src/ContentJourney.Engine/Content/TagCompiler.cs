using System.Text.Json;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Content;

/// <summary>
/// Turns tags into bits of one journey. An item that can never match there is left out: one tagged for another journey,
/// for stages, personas or slots that are all gone, or with a moment the journey does not understand.
/// </summary>
internal sealed class TagCompiler(JourneyVocabulary vocabulary)
{
    private readonly Dictionary<string, Moment?> _moments = new(StringComparer.Ordinal);

    public TaggedItem? Compile(ContentItem item, int culture)
    {
        var tags = item.Tags;
        if (!tags.AreEmpty && tags.Journey != vocabulary.Journey.Alias)
        {
            return null;
        }

        var stages = vocabulary.StageBits(tags.Stages);
        var personas = vocabulary.PersonaBits(tags.Personas);
        var slots = vocabulary.SlotBits(tags.Slots);
        if (AreAllGone(tags.Stages, stages) || AreAllGone(tags.Personas, personas) || AreAllGone(tags.Slots, slots))
        {
            return null;
        }

        var moment = tags.Moment is null ? null : FindMoment(tags.Moment);
        return tags.Moment is not null && moment is null
            ? null
            : new TaggedItem(item, culture, stages, personas, slots, moment);
    }

    private static bool AreAllGone(IReadOnlyList<string> aliases, ulong bits) => aliases.Count > 0 && bits == 0;

    private Moment? FindMoment(string document)
    {
        if (!_moments.TryGetValue(document, out var moment))
        {
            moment = ReadMoment(document);
            _moments.Add(document, moment);
        }

        return moment;
    }

    private Moment? ReadMoment(string document)
    {
        try
        {
            using var json = JsonDocument.Parse(document);
            return MomentReader.Read(JsonNode.Root(json.RootElement, new ErrorList()), vocabulary);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
