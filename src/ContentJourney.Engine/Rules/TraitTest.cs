using System.Text.Json;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules;

/// <summary>A question about one trait: whether it is declared, or is one of some values.</summary>
internal sealed class TraitTest
{
    private static readonly string[] Questions = ["equals", "in", "exists"];

    private readonly string _trait;
    private readonly Scalar[]? _values;
    private readonly bool _exists;

    private TraitTest(string trait, Scalar needed, Scalar[]? neededOneOf, Scalar[]? values, bool exists) =>
        (_trait, Needed, NeededOneOf, _values, _exists) = (trait, needed, neededOneOf, values, exists);

    /// <summary>The value of <c>equals</c> or <c>exists</c>.</summary>
    public Scalar Needed { get; }

    /// <summary>The values of <c>in</c>, else null.</summary>
    public IReadOnlyList<Scalar>? NeededOneOf { get; }

    public bool Holds(IReadOnlyDictionary<string, Scalar> traits)
    {
        var declared = Declared(traits);
        return _values is null
            ? declared.Kind != JsonValueKind.Null == _exists
            : Array.IndexOf(_values, declared) >= 0;
    }

    /// <summary>What the visitor declared; null if nothing.</summary>
    public Scalar Declared(IReadOnlyDictionary<string, Scalar> traits) =>
        traits.TryGetValue(_trait, out var declared) && declared.Kind != JsonValueKind.Undefined ? declared : Scalar.Null;

    /// <summary>Reads <c>trait</c> and one of <c>equals</c>, <c>in</c>, <c>exists</c>; other members are the caller's.</summary>
    public static TraitTest? ReadMembers(JsonNode node)
    {
        var trait = node.Require("trait", out var name) ? name.Text(1, 64) : null;
        var given = node.MembersAmong(Questions) ?? [];
        if (given.Count != 1)
        {
            node.Fail($"must have exactly one of {string.Join(", ", Questions)}; it has {(given.Count == 0 ? "none" : string.Join(", ", given))}");
            return null;
        }

        if (!node.Require(given[0], out var value))
        {
            return null;
        }

        switch (given[0])
        {
            case "exists":
                var exists = value.Boolean();
                return trait is null || exists is null ? null : new TraitTest(trait, Scalar.From(exists.Value), null, null, exists.Value);
            case "in":
                Scalar[] values = [.. value.Items(1).Select(Value).OfType<Scalar>()];
                return trait is null || values.Length == 0 ? null : new TraitTest(trait, default, values, values, true);
            default:
                var equal = Value(value);
                return trait is null || equal is null ? null : new TraitTest(trait, equal.Value, null, [equal.Value], true);
        }
    }

    private static Scalar? Value(JsonNode node)
    {
        if (node.IsNull)
        {
            node.Fail("must be a string, number or boolean, not null");
            return null;
        }

        return node.Scalar();
    }
}
