using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Reads members that may be missing.</summary>
internal static class OptionalMember
{
    /// <summary>What <paramref name="read"/> makes of the member, or <paramref name="missing"/> when it is absent or null.</summary>
    public static T Optional<T>(this JsonNode node, string name, Func<JsonNode, T> read, T missing) =>
        node.TryMember(name, out var member) ? read(member) : missing;

    /// <summary>What <paramref name="read"/> makes of the member, or null when it is absent or null.</summary>
    public static T? Optional<T>(this JsonNode node, string name, Func<JsonNode, T?> read) =>
        node.TryMember(name, out var member) ? read(member) : default;
}
