using System.Collections.ObjectModel;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>Reads a touchpoint. Every member is read whatever is wrong with the others.</summary>
internal static class TouchpointReader
{
    private const int MaxId = 64;
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Members =
        ["id", "type", "channel", "occurredAt", "contentId", "value", "sentiment", "properties"];

    private static readonly string[] BenchMembers = [.. Members, "receivedAt", "contentStages", "contentPersonas"];

    public static Touchpoint? Read(JsonNode node, in TouchpointReading reading)
    {
        var found = node.Errors.Found;
        if (!node.IsObject(reading.Bench is null ? Members : BenchMembers))
        {
            return null;
        }

        var type = ReadType(node, reading, out var ownChannel);
        var (contentId, stages, personas) = reading.Bench is null ? ReadContent(node, reading) : ReadBenchContent(node, reading.Bench);
        var touchpoint = new Touchpoint
        {
            Id = node.TryMember("id", out var member) ? member.Text(1, MaxId) ?? "" : Guid.NewGuid().ToString("D"),
            Type = type,
            Channel = node.TryMember("channel", out member) ? member.Alias() : ownChannel,
            OccurredAt = node.TryMember("occurredAt", out member) ? ReadInstant(member, reading) : reading.Now,
            ReceivedAt = reading.Bench is not null && node.TryMember("receivedAt", out member) ? member.Instant() ?? default : reading.Now,
            ContentId = contentId,
            Value = node.TryMember("value", out member) ? member.Number() : null,
            Sentiment = node.TryMember("sentiment", out member) ? member.Number(-2, 2) : null,
            Properties = node.TryMember("properties", out member) ? member.ScalarMap() : ReadOnlyDictionary<string, Scalar>.Empty,
            ContentStages = stages,
            ContentPersonas = personas,
        };
        return node.Errors.Found == found ? touchpoint : null;
    }

    private static string ReadType(JsonNode node, in TouchpointReading reading, out string? channel)
    {
        channel = null;
        if (!node.Require("type", out var member) || member.Text(1, MaxId) is not { } alias)
        {
            return "";
        }

        if (alias == TouchpointTypes.ContentShown)
        {
            if (reading.Bench is null)
            {
                member.Fail($"'{alias}' is recorded by the server; allowed: the touchpoint types of the journeys");
            }
        }
        else if (reading.FindType(alias) is { } type)
        {
            channel = type.Channel;
        }
        else if (!reading.AllowUnknownTypes)
        {
            member.Fail($"'{alias}' is not a known touchpoint type; allowed: the touchpoint types of the journeys");
        }
        else if (!Aliases.IsValid(alias))
        {
            member.Fail($"'{alias}' is not an alias; allowed: {Aliases.Pattern}");
        }

        return alias;
    }

    private static DateTimeOffset ReadInstant(JsonNode node, in TouchpointReading reading)
    {
        if (node.Instant() is not { } instant)
        {
            return default;
        }

        if (reading.Bench is not null)
        {
            return instant;
        }

        // The sum of ticks cannot overflow, unlike the sum of instants.
        var ticks = instant.UtcTicks + reading.ClockCorrection.Ticks;
        var latest = reading.Now + Ahead;
        if (ticks >= Earliest.UtcTicks && ticks <= latest.UtcTicks)
        {
            return new DateTimeOffset(ticks, TimeSpan.Zero);
        }

        node.Fail($"is {Instants.ToText(instant)}; allowed: {Instants.ToText(Earliest)} to 5 minutes ahead of the server, which has {Instants.ToText(reading.Now)}");
        return default;
    }

    private static (string? Id, IReadOnlyList<string> Stages, IReadOnlyList<string> Personas) ReadContent(JsonNode node, in TouchpointReading reading)
    {
        if (!node.TryMember("contentId", out var member) || member.Text(0, 1024) is not { } text)
        {
            return (null, [], []);
        }

        if (!Guid.TryParseExact(text, "D", out var id) && !Guid.TryParseExact(text, "N", out id))
        {
            member.Fail($"'{text}' is not the id of content; allowed: a GUID such as 9f6c8a52-7d1e-4c7b-9b57-0c5a3c1f2e11");
            return (null, [], []);
        }

        var tags = reading.FindTags?.Invoke(id);
        return (Normalised(id, text), tags?.Stages ?? [], tags?.Personas ?? []);
    }

    /// <summary>The id in the form that is kept; nearly every sender uses it already, which spares a string.</summary>
    private static string Normalised(Guid id, string text)
    {
        Span<char> normal = stackalloc char[36];
        id.TryFormat(normal, out _, "D");
        return normal.SequenceEqual(text) ? text : new string(normal);
    }

    private static (string? Id, IReadOnlyList<string> Stages, IReadOnlyList<string> Personas) ReadBenchContent(JsonNode node, JourneyVocabulary journey) =>
        (node.TryMember("contentId", out var member) ? member.Text(1, MaxId) : null,
            node.TryMember("contentStages", out member) ? ReadTags(member, journey.StageAliases, "stage of this journey") : [],
            node.TryMember("contentPersonas", out member) ? ReadTags(member, journey.PersonaAliases, "persona of this journey") : []);

    private static List<string> ReadTags(JsonNode node, IReadOnlyCollection<string> allowed, string what) =>
        [.. node.Items(0, 64).Select(tag => tag.OneOf(allowed, what) ?? "")];
}
