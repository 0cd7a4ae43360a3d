using System.Collections.Concurrent;
using ContentJourney.Engine.Journeys;

namespace ContentJourney.Umbraco.Tags;

/// <summary>The aliases that journeys had once and have no more, in memory; <see cref="RememberingJourneyStore"/> keeps them.</summary>
internal sealed class FormerAliases
{
    private const char Line = '\n';
    private readonly ConcurrentDictionary<string, HashSet<string>> _journeys = new(StringComparer.Ordinal);

    /// <summary>Former stages of a journey.</summary>
    public IReadOnlySet<string> Stages(string journey) => Of(journey, "stage:");

    /// <summary>Former personas of a journey.</summary>
    public IReadOnlySet<string> Personas(string journey) => Of(journey, "persona:");

    /// <summary>Former slots of a journey.</summary>
    public IReadOnlySet<string> Slots(string journey) => Of(journey, "slot:");

    /// <summary>Takes what was stored for a journey; null: nothing.</summary>
    public void Load(string journey, string? stored) =>
        _journeys[journey] = new HashSet<string>(stored?.Split(Line) ?? [], StringComparer.Ordinal);

    /// <summary>What to store when a journey is replaced; null when no alias goes.</summary>
    public static string? Remember(string? stored, Journey before, Journey after)
    {
        var gone = All(before).Except(All(after), StringComparer.Ordinal).ToArray();
        return gone.Length == 0 ? null : string.Join(Line, (stored?.Split(Line) ?? []).Union(gone, StringComparer.Ordinal));
    }

    private static IEnumerable<string> All(Journey journey) =>
    [
        .. journey.Stages.Select(stage => $"stage:{stage.Alias}"),
        .. journey.Personas.Select(persona => $"persona:{persona.Alias}"),
        .. journey.Slots.Select(slot => $"slot:{slot}"),
    ];

    private HashSet<string> Of(string journey, string kind) => _journeys.TryGetValue(journey, out var aliases)
        ? [.. aliases.Where(alias => alias.StartsWith(kind, StringComparison.Ordinal)).Select(alias => alias[kind.Length..])]
        : [];
}
