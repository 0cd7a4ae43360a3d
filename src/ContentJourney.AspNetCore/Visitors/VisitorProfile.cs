using System.Collections.ObjectModel;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>What may be known of a visitor in a request: what is stored, where consent allows its use.</summary>
/// <param name="Traits">What the visitor declared.</param>
/// <param name="Touchpoints">The stored history.</param>
internal sealed record VisitorProfile(IReadOnlyDictionary<string, Scalar> Traits, IReadOnlyList<Touchpoint> Touchpoints)
{
    /// <summary>Of a visitor nothing is known about.</summary>
    public static VisitorProfile Unknown { get; } = new(ReadOnlyDictionary<string, Scalar>.Empty, []);

    /// <summary>What consent allows to use of what is stored.</summary>
    public static VisitorProfile Of(StoredVisitor? stored, Consent consent) =>
        stored is null || !consent.Personalization ? Unknown : new VisitorProfile(stored.Traits, stored.Touchpoints);

    /// <summary>The traits with those of a request changed; <c>null</c> takes one away.</summary>
    public IReadOnlyDictionary<string, Scalar> TraitsWith(IReadOnlyDictionary<string, Scalar> changes)
    {
        if (changes.Count == 0)
        {
            return Traits;
        }

        var traits = new Dictionary<string, Scalar>(Traits, StringComparer.Ordinal);
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
