using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Rules.Matching;

/// <summary>The numbers that a history gave to the channels, contents and properties a match names.</summary>
internal readonly ref struct MatchNames
{
    private readonly ReadOnlySpan<int> _numbers;
    private readonly int _channels;
    private readonly int _contents;

    /// <param name="match">The match.</param>
    /// <param name="columns">The history.</param>
    /// <param name="numbers">Takes the numbers; <see cref="TouchpointMatch.NameCount"/> long.</param>
    public MatchNames(TouchpointMatch match, HistoryColumns columns, Span<int> numbers)
    {
        _channels = Find(match.Channels, columns.ChannelKeys, numbers);
        _contents = Find(match.Contents, columns.ContentKeys, numbers[_channels..]);
        var properties = Find(match.Properties, columns.PropertyKeys, numbers[(_channels + _contents)..]);
        _numbers = numbers[..(_channels + _contents + properties)];
        Occur = (match.Channels.Length == 0 || _channels > 0)
            && (match.Contents.Length == 0 || _contents > 0)
            && match.Properties.Length == properties;
    }

    /// <summary>Those of the channels that occur.</summary>
    public ReadOnlySpan<int> Channels => _numbers[.._channels];

    /// <summary>Those of the contents that occur.</summary>
    public ReadOnlySpan<int> Contents => _numbers.Slice(_channels, _contents);

    /// <summary>Those of the properties that occur.</summary>
    public ReadOnlySpan<int> Properties => _numbers[(_channels + _contents)..];

    /// <summary>False: the match picks nothing, because what it names does not occur in the history.</summary>
    public bool Occur { get; }

    private static int Find<TKey>(Named<TKey>[] names, KeyTable<TKey> keys, Span<int> numbers) where TKey : IEquatable<TKey>
    {
        var count = 0;
        foreach (var name in names)
        {
            var number = keys.Find(name.Key, name.Hash);
            if (number >= 0)
            {
                numbers[count++] = number;
            }
        }

        return count;
    }
}
