using System.Numerics;
using System.Text.Json;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules.Matching;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules;

/// <summary>
/// A compiled <c>match</c> of <c>rules.md</c>: picks touchpoints of a history that was prepared for the same vocabulary.
/// </summary>
public sealed class TouchpointMatch
{
    private readonly JourneyVocabulary _vocabulary;

    internal TouchpointMatch(JourneyVocabulary vocabulary) => _vocabulary = vocabulary;

    /// <summary>Null: any type but the server's own.</summary>
    internal int[]? Types { get; init; }

    /// <summary>0: any stages.</summary>
    internal ulong Stages { get; init; }

    /// <summary>0: any personas.</summary>
    internal ulong Personas { get; init; }

    /// <summary>Empty: any channel or none.</summary>
    internal Named<string>[] Channels { get; init; } = [];

    /// <summary>Empty: any content or none.</summary>
    internal Named<string>[] Contents { get; init; } = [];

    internal Named<PropertyPair>[] Properties { get; init; } = [];

    internal double? ValueAtLeast { get; init; }

    /// <summary>How many names must be looked up in a history.</summary>
    internal int NameCount => Channels.Length + Contents.Length + Properties.Length;

    /// <summary>Reads and validates a match.</summary>
    /// <param name="node">The match; errors are added to its list under their paths.</param>
    /// <param name="vocabulary">The journey whose aliases may be named.</param>
    /// <returns>The compiled match, or null when anything is wrong.</returns>
    public static TouchpointMatch? Read(JsonNode node, JourneyVocabulary vocabulary)
    {
        var errors = node.Errors.Count;
        var match = MatchReader.Read(node, new RuleReading(vocabulary, []));
        return node.Errors.Count > errors || node.Errors.Count == ErrorList.Capacity ? null : match;
    }

    /// <summary>Reads a document that was validated before.</summary>
    /// <exception cref="FormatException">The document does not fit the journey; the message names the places.</exception>
    public static TouchpointMatch Parse(string document, JourneyVocabulary vocabulary)
    {
        using var json = JsonDocument.Parse(document);
        var errors = new ErrorList();
        return Read(JsonNode.Root(json.RootElement, errors), vocabulary)
            ?? throw new FormatException(string.Join("; ", errors.Errors.Select(error => $"{error.Path} {error.Message}")));
    }

    /// <summary>How many touchpoints it picks with <c>now - within &lt; occurredAt &lt;= now</c>; allocates nothing.</summary>
    /// <param name="history">The history, prepared for the same vocabulary.</param>
    /// <param name="now">The instant; later touchpoints do not count.</param>
    /// <param name="within">The window, positive; null: all up to now.</param>
    /// <exception cref="ArgumentException">The history is of another vocabulary.</exception>
    public int Count(TouchpointHistory history, DateTimeOffset now, TimeSpan? within = null) =>
        Scan(history, now, within, stackalloc int[NameCount]).Count();

    /// <summary>Whether it picks a touchpoint in the window; the arguments are those of <see cref="Count"/>.</summary>
    public bool Any(TouchpointHistory history, DateTimeOffset now, TimeSpan? within = null) =>
        Scan(history, now, within, stackalloc int[NameCount]).Next();

    /// <summary>The sum of the values of the touchpoints it picks in the window; the arguments are those of <see cref="Count"/>.</summary>
    internal double Sum(TouchpointHistory history, DateTimeOffset now, TimeSpan within)
    {
        var scan = Scan(history, now, within, stackalloc int[NameCount]);
        return scan.Sum(history.Columns.Values);
    }

    /// <summary>When the first touchpoint it picks in the window occurred, or null; the arguments are those of <see cref="Count"/>.</summary>
    internal DateTimeOffset? First(TouchpointHistory history, DateTimeOffset now, TimeSpan within)
    {
        var row = Scan(history, now, within, stackalloc int[NameCount]).First();
        return row < 0 ? null : new DateTimeOffset(history.Columns.Ticks[row], TimeSpan.Zero);
    }

    /// <summary>Which of the given rows of a block it picks.</summary>
    internal ulong BitsAt(HistoryColumns columns, int start, ulong rows, in MatchNames names)
    {
        rows &= Types is null ? ~columns.Types.Equal(start, _vocabulary.ContentShownType) : AnyOf(columns.Types, start, Types);
        if (Channels.Length > 0 && rows != 0)
        {
            rows &= AnyOf(columns.Channels, start, names.Channels);
        }

        if (Stages != 0 && rows != 0)
        {
            rows &= columns.Stages.Overlapping(start, Stages);
        }

        if (Personas != 0 && rows != 0)
        {
            rows &= columns.Personas.Overlapping(start, Personas);
        }

        if (Contents.Length > 0 && rows != 0)
        {
            rows &= AnyOf(columns.Contents, start, names.Contents);
        }

        if (ValueAtLeast is { } bound && rows != 0)
        {
            rows &= columns.Values.IsEmpty ? 0 : ColumnBits.AtLeast(columns.Values, start, bound);
        }

        return Properties.Length > 0 && rows != 0 ? WithAll(columns, start, rows, names.Properties) : rows;
    }

    private MatchScan Scan(TouchpointHistory history, DateTimeOffset now, TimeSpan? within, Span<int> names)
    {
        if (history.Vocabulary != _vocabulary)
        {
            throw new ArgumentException("The history was prepared for another vocabulary.", nameof(history));
        }

        var from = within is null ? 0 : history.RowsUpTo(now.UtcTicks - within.Value.Ticks);
        return new MatchScan(this, history.Columns, from, history.RowsUpTo(now.UtcTicks), names);
    }

    private static ulong AnyOf(NumberColumn column, int start, ReadOnlySpan<int> numbers)
    {
        var bits = 0UL;
        foreach (var number in numbers)
        {
            bits |= column.Equal(start, number);
        }

        return bits;
    }

    private static ulong WithAll(HistoryColumns columns, int start, ulong rows, ReadOnlySpan<int> properties)
    {
        var bits = rows;
        for (; rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            foreach (var property in properties)
            {
                bits &= columns.HasProperty(start + row, property) ? ulong.MaxValue : ~(1UL << row);
            }
        }

        return bits;
    }
}
