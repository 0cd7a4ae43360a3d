using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContentJourney.Edge.Replay;

/// <summary>The answer to a batch.</summary>
internal sealed record IngestAnswer(int Accepted, int Duplicates, IReadOnlyList<IngestRejection> Rejected, int WithoutConsent = 0);

/// <summary>A touchpoint that was not taken.</summary>
internal sealed record IngestRejection(string At, IReadOnlyList<string> Errors);

/// <summary>Whose token is wanted.</summary>
internal sealed record IdentifyRequest(string UserId);

/// <summary>The token of a known customer.</summary>
internal sealed record IdentifyAnswer(string Visitor);

/// <summary>Stage and persona at an instant.</summary>
internal sealed record DecisionAnswer(string Stage, string? Persona);

/// <summary>What would have been served at an instant.</summary>
internal sealed record VisitRequest(string Journey, DateTimeOffset At, VisitConsent Consent, IReadOnlyList<VisitSlot> Slots);

/// <summary>What the server vouches for.</summary>
internal sealed record VisitConsent(bool Personalization);

/// <summary>A slot asked for.</summary>
internal sealed record VisitSlot(string Name, int Take);

/// <summary>What was served in each slot.</summary>
internal sealed record VisitAnswer(IReadOnlyDictionary<string, ServedSlot> Slots);

/// <summary>What was served in a slot.</summary>
internal sealed record ServedSlot(string Matched, IReadOnlyList<ServedItem> Items);

/// <summary>An item that was served.</summary>
internal sealed record ServedItem(string Name);

/// <summary>What the replay needs of a journey.</summary>
internal sealed record JourneyAnswer(IReadOnlyList<JourneyName> Stages, IReadOnlyList<JourneyName> TouchpointTypes, IReadOnlyList<string> Slots);

/// <summary>An alias of a journey.</summary>
internal sealed record JourneyName(string Alias);

/// <summary>A problem document.</summary>
internal sealed record ProblemAnswer(string? Title, string? Detail, IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors);

/// <summary>The messages' JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ReplayBatch))]
[JsonSerializable(typeof(IngestAnswer))]
[JsonSerializable(typeof(IdentifyRequest))]
[JsonSerializable(typeof(IdentifyAnswer))]
[JsonSerializable(typeof(DecisionAnswer))]
[JsonSerializable(typeof(VisitRequest))]
[JsonSerializable(typeof(VisitAnswer))]
[JsonSerializable(typeof(JourneyAnswer))]
[JsonSerializable(typeof(ProblemAnswer))]
internal sealed partial class ReplayJson : JsonSerializerContext;
