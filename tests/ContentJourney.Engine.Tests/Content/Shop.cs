using System.Globalization;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Tests.Content;

/// <summary>A small journey, and content and visitors for it.</summary>
internal static class Shop
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    public static readonly JourneyVocabulary Vocabulary = VocabularyOf("default");

    public static JourneyVocabulary VocabularyOf(string journey) => new(JourneyDocument.Parse($$"""
        {"alias":"{{journey}}","stages":[{"alias":"awareness"},{"alias":"consideration"},{"alias":"conversion"}],
         "personas":[{"alias":"family"},{"alias":"commuter"}],"slots":["hero","next-step"],
         "touchpointTypes":[{"alias":"view"},{"alias":"order"}]}
        """));

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public static ContentItem Item(int number, string? tags = null, string? culture = null, DateTimeOffset? updated = null) => new()
    {
        Id = Id(number),
        Culture = culture,
        UpdateDate = updated ?? Now,
        Tags = tags is null ? ContentTags.None : Tags(tags),
        Json = ReadOnlyMemory<byte>.Empty,
    };

    public static ContentTags Tags(string json) =>
        Validation.Json.Read(json, ContentTagsDocument.Read).Result ?? throw new ArgumentException(json, nameof(json));

    public static ContentIndex Index(params ContentItem[] items) => new(items, ["en-US", "da-DK"], "en-US");

    public static ContentQuery Query(
        string stage = "awareness",
        string? persona = null,
        string slot = "hero",
        int take = 10,
        DateTimeOffset? now = null,
        TouchpointHistory? history = null,
        string culture = "en-US",
        JourneyVocabulary? vocabulary = null) => new()
        {
            Slot = slot,
            Decision = new Decision(
                vocabulary ?? Vocabulary,
                (vocabulary ?? Vocabulary).StageIndex(stage),
                persona is null ? -1 : (vocabulary ?? Vocabulary).PersonaIndex(persona)),
            Culture = culture,
            Now = now ?? Now,
            Take = take,
            History = history,
            TimeZone = TimeZoneInfo.Utc,
        };

    public static TouchpointHistory History(params Touchpoint[] touchpoints) => TouchpointHistory.Create(Vocabulary, touchpoints);

    public static Touchpoint Touch(string type, TimeSpan ago, int? content = null) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{type} {ago.Ticks} {content}"),
        Type = type,
        OccurredAt = Now - ago,
        ContentId = content is { } number ? Id(number).ToString("D") : null,
    };

    public static Touchpoint Shown(int content, TimeSpan ago) => Touch(TouchpointTypes.ContentShown, ago, content);

    /// <summary>The numbers of the items found, in their order.</summary>
    public static int[] Numbers(ContentMatch match) => [.. match.Items.Select(item => BitConverter.ToInt32(item.Id.ToByteArray()))];

    public static int[] Match(ContentIndex index, ContentQuery query) => Numbers(index.Match(query));
}
