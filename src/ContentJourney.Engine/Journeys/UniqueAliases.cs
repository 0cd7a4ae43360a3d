using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Journeys;

/// <summary>The aliases of one list of a journey, each of which may stand once.</summary>
internal sealed class UniqueAliases
{
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);

    /// <summary>The aliases that were read, right or not in their other members.</summary>
    public IReadOnlyCollection<string> All => _aliases;

    /// <summary>The <c>alias</c> of an entry; empty, with an error, when it is missing, no alias or taken.</summary>
    public string Of(JsonNode entry) => entry.Require("alias", out var alias) ? Take(alias) : "";

    /// <summary>The alias itself; empty, with an error, when it is no alias or taken.</summary>
    public string Take(JsonNode node)
    {
        if (node.Alias() is not { } alias)
        {
            return "";
        }

        if (!_aliases.Add(alias))
        {
            node.Fail($"'{alias}' stands twice; each alias may stand once");
        }

        return alias;
    }
}
