using System.Text.Json;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>
/// Compares two answers: objects by their members, arrays by place, numbers with a relative tolerance, anything else exactly.
/// </summary>
internal static class NaiveComparison
{
    /// <summary>The relative tolerance of the conformance cases.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>The first difference, as its place and both values, or null.</summary>
    /// <param name="expected">What it should be.</param>
    /// <param name="actual">What it is.</param>
    /// <param name="floor">Numbers smaller than this are compared as if they were this large: sums that cancel out leave rounding errors.</param>
    /// <param name="path">The place of the two values.</param>
    public static string? Difference(JsonElement expected, JsonElement actual, double floor = 0, string path = "$") =>
        (expected.ValueKind, actual.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => OfObjects(expected, actual, floor, path),
            (JsonValueKind.Array, JsonValueKind.Array) => OfArrays(expected, actual, floor, path),
            (JsonValueKind.Number, JsonValueKind.Number) => Near(expected.GetDouble(), actual.GetDouble(), floor) ? null : Say(expected, actual, path),
            _ => NaiveScalar.Same(expected, actual) ? null : Say(expected, actual, path),
        };

    private static string? OfObjects(JsonElement expected, JsonElement actual, double floor, string path)
    {
        foreach (var member in actual.EnumerateObject())
            if (!expected.TryGetProperty(member.Name, out _)) return $"{path}.{member.Name}: not expected";
        foreach (var member in expected.EnumerateObject())
        {
            if (!actual.TryGetProperty(member.Name, out var other)) return $"{path}.{member.Name}: missing";
            if (Difference(member.Value, other, floor, $"{path}.{member.Name}") is { } difference) return difference;
        }

        return null;
    }

    private static string? OfArrays(JsonElement expected, JsonElement actual, double floor, string path)
    {
        if (expected.GetArrayLength() != actual.GetArrayLength()) return Say(expected, actual, path);
        return expected.EnumerateArray().Zip(actual.EnumerateArray())
            .Select((pair, index) => Difference(pair.First, pair.Second, floor, $"{path}[{index}]"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static bool Near(double expected, double actual, double floor) =>
        Math.Abs(expected - actual) <= Tolerance * Math.Max(floor, Math.Max(Math.Abs(expected), Math.Abs(actual)));

    private static string Say(JsonElement expected, JsonElement actual, string path) =>
        $"{path}: expected {expected.GetRawText()}, found {actual.GetRawText()}";
}
