using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>Numbers the names in a history that its vocabulary does not number; those of rows that were taken out stay.</summary>
internal sealed class HistoryNames(JourneyVocabulary vocabulary)
{
    private readonly KeyTable<string> _unknownTypes = new();
    private int _textBytes;

    public KeyTable<string> Channels { get; } = new();

    public KeyTable<string> Contents { get; } = new();

    /// <summary>How many numbers types may have: those of the vocabulary, then those of types it does not know.</summary>
    public int TypeCount => vocabulary.TypeCount + _unknownTypes.Count;

    /// <summary>How many names have a number here.</summary>
    public int Count => _unknownTypes.Count + Channels.Count + Contents.Count;

    /// <summary>About how much memory they take, in bytes, with the texts that no other history has.</summary>
    public int Bytes => _textBytes + Channels.Bytes + Contents.Bytes + _unknownTypes.Bytes;

    /// <summary>The number of a type.</summary>
    public int OfType(string type)
    {
        var known = vocabulary.TypeIndex(type);
        return known >= 0 ? known : vocabulary.TypeCount + NumberOf(type, _unknownTypes);
    }

    /// <summary>The number of a channel, −1 for none.</summary>
    public int OfChannel(string? channel) => channel is null ? -1 : NumberOf(channel, Channels);

    /// <summary>The number of a content, −1 for none. Many visitors see the same contents: their ids would be half of what histories take.</summary>
    public int OfContent(string? content)
    {
        if (content is null)
        {
            return -1;
        }

        var hash = content.GetHashCode();
        var number = Contents.Find(content, hash);
        if (number < 0)
        {
            Contents.TryAdd(SharedTexts.Share(content, hash, out var wasKept), hash, out number);
            _textBytes += wasKept ? 0 : Texts.Bytes(content);
        }

        return number;
    }

    private int NumberOf(string name, KeyTable<string> names)
    {
        if (names.TryAdd(name, name.GetHashCode(), out var number))
        {
            _textBytes += Texts.Bytes(name);
        }

        return number;
    }
}
