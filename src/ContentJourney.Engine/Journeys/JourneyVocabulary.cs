using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Journeys;

/// <summary>
/// The aliases of one version of a journey as small numbers. Rule sets, histories and content indexes that are used
/// together must be made from the same instance.
/// </summary>
public sealed class JourneyVocabulary
{
    private readonly Dictionary<string, int> _stages;
    private readonly Dictionary<string, int> _personas;
    private readonly Dictionary<string, int> _slots;
    private readonly Dictionary<string, int> _types;
    private readonly string[,] _keys;

    /// <summary>Numbers the aliases of a journey.</summary>
    public JourneyVocabulary(Journey journey)
    {
        Journey = journey;
        _stages = Number(journey.Stages.Select(stage => stage.Alias));
        _personas = Number(journey.Personas.Select(persona => persona.Alias));
        _slots = Number(journey.Slots);
        _types = Number(journey.TouchpointTypes.Select(type => type.Alias));
        ContentShownType = journey.TouchpointTypes.Count;
        _types[TouchpointTypes.ContentShown] = ContentShownType;
        _keys = new string[journey.Stages.Count, journey.Personas.Count + 1];
        for (var stage = 0; stage < journey.Stages.Count; stage++)
        {
            for (var persona = 0; persona <= journey.Personas.Count; persona++)
            {
                var name = persona == journey.Personas.Count ? "-" : journey.Personas[persona].Alias;
                _keys[stage, persona] = $"{journey.Alias}~{journey.Stages[stage].Alias}~{name}";
            }
        }
    }

    /// <summary>The journey.</summary>
    public Journey Journey { get; }

    /// <summary>The number of <see cref="TouchpointTypes.ContentShown"/>: the highest type number.</summary>
    public int ContentShownType { get; }

    /// <summary>The number of touchpoint types, the server's own included.</summary>
    public int TypeCount => ContentShownType + 1;

    /// <summary>Aliases of the stages.</summary>
    public IReadOnlyCollection<string> StageAliases => _stages.Keys;

    /// <summary>Aliases of the personas.</summary>
    public IReadOnlyCollection<string> PersonaAliases => _personas.Keys;

    /// <summary>The stage's place in the journey, or −1.</summary>
    public int StageIndex(string alias) => _stages.GetValueOrDefault(alias, -1);

    /// <summary>The persona's number, or −1.</summary>
    public int PersonaIndex(string alias) => _personas.GetValueOrDefault(alias, -1);

    /// <summary>The slot's number, or −1.</summary>
    public int SlotIndex(string alias) => _slots.GetValueOrDefault(alias, -1);

    /// <summary>The type's number, or −1 for one the journey does not know.</summary>
    public int TypeIndex(string alias) => _types.GetValueOrDefault(alias, -1);

    /// <summary>A bit for each of the stages; one that the journey has no longer has none.</summary>
    internal ulong StageBits(IReadOnlyList<string> aliases) => Bits(_stages, aliases);

    /// <summary>A bit for each of the personas; one that the journey has no longer has none.</summary>
    internal ulong PersonaBits(IReadOnlyList<string> aliases) => Bits(_personas, aliases);

    /// <summary>A bit for each of the slots; one that the journey has no longer has none.</summary>
    internal ulong SlotBits(IReadOnlyList<string> aliases) => Bits(_slots, aliases);

    /// <summary>The bounded key <c>journey~stage~persona</c>; <paramref name="persona"/> −1 means none.</summary>
    public string Key(int stage, int persona) => _keys[stage, persona < 0 ? Journey.Personas.Count : persona];

    private static ulong Bits(Dictionary<string, int> numbers, IReadOnlyList<string> aliases)
    {
        var bits = 0UL;
        for (var i = 0; i < aliases.Count; i++)
        {
            bits |= numbers.TryGetValue(aliases[i], out var number) ? 1UL << number : 0;
        }

        return bits;
    }

    private static Dictionary<string, int> Number(IEnumerable<string> aliases)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var alias in aliases)
        {
            numbers.Add(alias, numbers.Count);
        }

        return numbers;
    }
}
