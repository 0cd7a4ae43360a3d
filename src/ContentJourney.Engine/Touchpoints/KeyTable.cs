using System.Runtime.CompilerServices;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>
/// Numbers distinct keys from 0 in the order they came. The caller brings the hash, so that rules hash their names once
/// and not at every decision.
/// </summary>
internal sealed class KeyTable<TKey> where TKey : IEquatable<TKey>
{
    // So few are looked through sooner than a place for each is looked up.
    private const int Few = 8;
    private const int FirstEntries = 4;

    private int[] _slots = [];
    private Entry[] _entries = [];

    public int Count { get; private set; }

    /// <summary>About how much memory it takes, without what keys refer to.</summary>
    public int Bytes => (_slots.Length * sizeof(int)) + (_entries.Length * Unsafe.SizeOf<Entry>());

    /// <summary>The key's number, or −1.</summary>
    public int Find(TKey key, int hash)
    {
        var slots = _slots;
        if (slots.Length == 0)
        {
            return FindAmongFew(key, hash);
        }

        for (var slot = hash & (slots.Length - 1); ; slot = (slot + 1) & (slots.Length - 1))
        {
            var number = slots[slot] - 1;
            if (number < 0)
            {
                return -1;
            }

            ref readonly var entry = ref _entries[number];
            if (entry.Hash == hash && entry.Key.Equals(key))
            {
                return number;
            }
        }
    }

    /// <summary>Whether the key is new; it has a number in any case, given now if it had none.</summary>
    public bool TryAdd(TKey key, int hash, out int number)
    {
        number = Find(key, hash);
        if (number >= 0)
        {
            return false;
        }

        if (Count == _entries.Length)
        {
            Grow();
        }

        number = Count;
        _entries[number] = new Entry(hash, key);
        Count++;
        if (_slots.Length > 0)
        {
            Take(_slots, hash, number);
        }

        return true;
    }

    private int FindAmongFew(TKey key, int hash)
    {
        var entries = _entries;
        for (var number = 0; number < Count; number++)
        {
            if (entries[number].Hash == hash && entries[number].Key.Equals(key))
            {
                return number;
            }
        }

        return -1;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, Math.Max(Count * 2, FirstEntries));
        if (_entries.Length <= Few)
        {
            return;
        }

        var slots = new int[_entries.Length * 2];
        for (var number = 0; number < Count; number++)
        {
            Take(slots, _entries[number].Hash, number);
        }

        _slots = slots;
    }

    private static void Take(int[] slots, int hash, int number)
    {
        var slot = hash & (slots.Length - 1);
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        slots[slot] = number + 1;
    }

    private readonly record struct Entry(int Hash, TKey Key);
}
