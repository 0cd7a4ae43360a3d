using System.Text.Json;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Decisions;

/// <summary>What one condition came to.</summary>
public sealed record ConditionReason
{
    private ConditionReason(string kind, bool holds) => (Kind, Holds) = (kind, holds);

    /// <summary>The condition's own member name.</summary>
    public string Kind { get; }

    /// <summary>Whether it holds.</summary>
    public bool Holds { get; }

    /// <summary>Of a leaf: what was measured. <c>since</c>: seconds, null when there is no match; <c>sequence</c>: steps reached; <c>trait</c>: what was declared.</summary>
    public Scalar Measured { get; private init; }

    /// <summary>Of a leaf: what was needed.</summary>
    public Scalar Needed { get; private init; }

    /// <summary>Of a leaf that needs one of several values: those, instead of <see cref="Needed"/>.</summary>
    public IReadOnlyList<Scalar>? NeededOneOf { get; private init; }

    /// <summary>Of <c>all</c>, <c>any</c>, <c>not</c>: their children; null for a leaf.</summary>
    public IReadOnlyList<ConditionReason>? Children { get; private init; }

    internal static ConditionReason Of(string kind, bool holds, IReadOnlyList<ConditionReason> children) =>
        new(kind, holds) { Children = children };

    internal static ConditionReason Of(string kind, bool holds, Scalar measured, Scalar needed, IReadOnlyList<Scalar>? neededOneOf = null) =>
        new(kind, holds) { Measured = measured, Needed = needed, NeededOneOf = neededOneOf };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", Kind);
        writer.WriteBoolean("holds", Holds);
        if (Children is not null)
        {
            writer.WriteStartArray("children");
            foreach (var child in Children)
            {
                child.WriteTo(writer);
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WritePropertyName("measured");
            Measured.WriteTo(writer);
            writer.WritePropertyName("needed");
            WriteNeeded(writer);
        }

        writer.WriteEndObject();
    }

    private void WriteNeeded(Utf8JsonWriter writer)
    {
        if (NeededOneOf is null)
        {
            Needed.WriteTo(writer);
            return;
        }

        writer.WriteStartArray();
        foreach (var needed in NeededOneOf)
        {
            needed.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}
