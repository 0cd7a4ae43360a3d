using System.Text.Json;
using System.Text.Json.Serialization;
using ContentJourney.Engine.Content;

namespace ContentJourney.Umbraco.Tags;

/// <summary>Tags as the Delivery API renders them, always with all members.</summary>
internal sealed record DeliveryTags
{
    [JsonPropertyName("journey")]
    public required string Journey { get; init; }

    [JsonPropertyName("stages")]
    public required IReadOnlyList<string> Stages { get; init; }

    [JsonPropertyName("personas")]
    public required IReadOnlyList<string> Personas { get; init; }

    [JsonPropertyName("slots")]
    public required IReadOnlyList<string> Slots { get; init; }

    [JsonPropertyName("priority")]
    public required int Priority { get; init; }

    [JsonPropertyName("moment")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required JsonElement? Moment { get; init; }

    public static DeliveryTags Of(ContentTags tags) => new()
    {
        Journey = tags.Journey,
        Stages = tags.Stages,
        Personas = tags.Personas,
        Slots = tags.Slots,
        Priority = tags.Priority,
        Moment = tags.Moment is null ? null : JsonElement.Parse(tags.Moment),
    };
}
