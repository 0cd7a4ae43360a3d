using System.Text.Json;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>One touchpoint that counts. A member it lacks is null.</summary>
internal sealed record NaiveTouchpoint(
    long At,
    string Type,
    string? Channel,
    string? ContentId,
    double? Value,
    string[] ContentStages,
    string[] ContentPersonas,
    Dictionary<string, JsonElement> Properties);
