using ContentJourney.Engine.Keys;

namespace ContentJourney.AspNetCore.Keys;

/// <summary>The scopes as the contract writes them.</summary>
internal static class KeyScopeNames
{
    public const string Ingest = "ingest";
    public const string Read = "read";
    public const string Manage = "manage";

    private static readonly (string Name, KeyScopes Scope)[] Table =
        [(Ingest, KeyScopes.Ingest), (Read, KeyScopes.Read), (Manage, KeyScopes.Manage)];

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Table.Select(entry => entry.Name)];

    /// <summary>The names of the scopes, in the order of <see cref="All"/>.</summary>
    public static IEnumerable<string> Of(KeyScopes scopes) =>
        Table.Where(entry => scopes.HasFlag(entry.Scope)).Select(entry => entry.Name);

    /// <summary>The scope of a name, which must be one of <see cref="All"/>.</summary>
    public static KeyScopes Parse(string name) => Table.First(entry => entry.Name == name).Scope;
}
