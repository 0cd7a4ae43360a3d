using System.Collections.ObjectModel;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>One immutable contact of one visitor.</summary>
public sealed record Touchpoint
{
    /// <summary>Unique within the visitor; 1 to 64 characters. The same id counts once, however often it is sent.</summary>
    public required string Id { get; init; }

    /// <summary>Alias of the touchpoint type, or <see cref="TouchpointTypes.ContentShown"/>.</summary>
    public required string Type { get; init; }

    /// <summary>Where it happened; the type's own channel where the sender said none.</summary>
    public string? Channel { get; init; }

    /// <summary>When it happened, in UTC, to 100 ns.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When the server took it in, in UTC.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The content touched; over HTTP a GUID in its lower-case hyphenated form.</summary>
    public string? ContentId { get; init; }

    /// <summary>What it was worth, in the site's currency or unit; finite. Null: it has no value.</summary>
    public double? Value { get; init; }

    /// <summary>How it felt, −2 (very bad) to 2 (very good).</summary>
    public double? Sentiment { get; init; }

    /// <summary>Further facts; at most 32.</summary>
    public IReadOnlyDictionary<string, Scalar> Properties { get; init; } = ReadOnlyDictionary<string, Scalar>.Empty;

    /// <summary>Stages the touched content was tagged with when the touchpoint was received.</summary>
    public IReadOnlyList<string> ContentStages { get; init; } = [];

    /// <summary>Personas the touched content was tagged with when the touchpoint was received.</summary>
    public IReadOnlyList<string> ContentPersonas { get; init; } = [];
}
