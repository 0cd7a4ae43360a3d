using System.Text.Json;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Equality of JSON scalars: the same kind and the same value, ordinal for strings.</summary>
internal static class NaiveScalar
{
    public static bool Same(JsonElement left, JsonElement right) =>
        left.ValueKind == right.ValueKind && left.ValueKind switch
        {
            JsonValueKind.String => string.Equals(left.GetString(), right.GetString(), StringComparison.Ordinal),
            JsonValueKind.Number => left.GetDouble() == right.GetDouble(),
            _ => true,
        };
}
