using System.Text.Json.Serialization;
using ContentJourney.AspNetCore.Events;

namespace ContentJourney.Umbraco.Events;

/// <summary>What a webhook sends, with the names of the HTTP contract.</summary>
internal sealed record StageChangedPayload
{
    [JsonPropertyName("journey")]
    public required string Journey { get; init; }

    [JsonPropertyName("fromStage")]
    public required string FromStage { get; init; }

    [JsonPropertyName("toStage")]
    public required string ToStage { get; init; }

    [JsonPropertyName("persona")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Persona { get; init; }

    [JsonPropertyName("ruleSetVersion")]
    public required int RuleSetVersion { get; init; }

    [JsonPropertyName("decidedAt")]
    public required DateTimeOffset DecidedAt { get; init; }

    [JsonPropertyName("visitor")]
    public required string Visitor { get; init; }

    public static StageChangedPayload Of(StageChange change) => new()
    {
        Journey = change.Journey,
        FromStage = change.FromStage,
        ToStage = change.ToStage,
        Persona = change.Persona,
        RuleSetVersion = change.RuleSetVersion,
        DecidedAt = change.DecidedAt,
        Visitor = change.Visitor,
    };
}
