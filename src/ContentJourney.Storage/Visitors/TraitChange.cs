using System.Collections.ObjectModel;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Storage.Visitors;

/// <summary>How declared traits change.</summary>
internal static class TraitChange
{
    /// <summary>Nothing is declared.</summary>
    public static IReadOnlyDictionary<string, Scalar> None => ReadOnlyDictionary<string, Scalar>.Empty;

    /// <summary>The stored traits with changes laid over them; <see cref="Scalar.Null"/> takes a trait away.</summary>
    /// <returns>The stored traits themselves when nothing changes.</returns>
    public static IReadOnlyDictionary<string, Scalar> Apply(
        IReadOnlyDictionary<string, Scalar> stored, IReadOnlyDictionary<string, Scalar> changes)
    {
        if (changes.All(change => stored.GetValueOrDefault(change.Key, Scalar.Null) == change.Value))
        {
            return stored;
        }

        var traits = new Dictionary<string, Scalar>(stored, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            if (value == Scalar.Null)
            {
                traits.Remove(name);
            }
            else
            {
                traits[name] = value;
            }
        }

        return traits;
    }
}
