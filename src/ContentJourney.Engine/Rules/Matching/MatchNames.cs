using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Rules.Matching;

/// <summary>The numbers that a history gave to the channels, contents and properties a match names.</summary>
internal readonly ref struct MatchNames
{
    /// <param name="match">The match.</param>
    /// <param name="columns">The history.</param>
    /// <param name="numbers">Takes the numbers; <see cref="TouchpointMatch.NameCount"/> long.</param>
    public MatchNames(TouchpointMatch match, HistoryColumns columns, Span<int> numbers)
    {
        Channels = Known(match.Channels, columns.ChannelKeys, numbers);
        numbers = numbers[Channels.Length..];
        Contents = Known(match.Contents, columns.ContentKeys, numbers);
        numbers = numbers[Contents.Length..];
        Properties = Known(match.Properties, columns.PropertyKeys, numbers);
        Occur = (match.Channels.Length == 0 || Channels.Length > 0)
            && (match.Contents.Length == 0 || Contents.Length > 0)
            && match.Properties.Length == Properties.Length;
    }

    /// <summary>Those of the channels that occur.</summary>
    public ReadOnlySpan<int> Channels { get; }

    /// <summary>Those of the contents that occur.</summary>
    public ReadOnlySpan<int> Contents { get; }

    /// <summary>Those of the properties that occur.</summary>
    public ReadOnlySpan<int> Properties { get; }

    /// <summary>False: the match picks nothing, because what it names does not occur in the history.</summary>
    public bool Occur { get; }

    private static Span<int> Known<TKey>(Named<TKey>[] names, KeyTable<TKey> keys, Span<int> numbers) where TKey : IEquatable<TKey>
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

        return numbers[..count];
    }
}
