using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Visitors;

/// <summary>How declared traits change.</summary>
public static class TraitChange
{
    /// <summary>The traits with changes laid over them; <see cref="Scalar.Null"/> takes a trait away.</summary>
    /// <returns>The very same traits when nothing changes.</returns>
    public static IReadOnlyDictionary<string, Scalar> Apply(
        IReadOnlyDictionary<string, Scalar> traits, IReadOnlyDictionary<string, Scalar> changes)
    {
        if (changes.Count == 0 || ChangeNothing(traits, changes))
        {
            return traits;
        }

        var changed = new Dictionary<string, Scalar>(traits, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            if (value == Scalar.Null)
            {
                changed.Remove(name);
            }
            else
            {
                changed[name] = value;
            }
        }

        return changed;
    }

    private static bool ChangeNothing(IReadOnlyDictionary<string, Scalar> traits, IReadOnlyDictionary<string, Scalar> changes) =>
        changes.All(change => traits.GetValueOrDefault(change.Key, Scalar.Null) == change.Value);
}
