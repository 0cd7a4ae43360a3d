using ContentJourney.Engine.Touchpoints;
using FsCheck;
using FsCheck.Fluent;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Decisions;

/// <summary>Random histories around the edges of <see cref="RandomRules"/>: windows, midnights, equal instants, the future.</summary>
internal static class RandomTouchpoints
{
    private static readonly Gen<TimeSpan> Age =
        from hours in Gen.Frequency((5, Gen.Choose(0, 100)), (1, Gen.Choose(-5, 2000)))
        from ticks in Gen.Elements(0, 0, 0, -1, 1)
        select (TimeSpan.FromHours(hours) + ticks * Tick);

    private static readonly Gen<double?> Value =
        Gen.Frequency((2, Gen.Constant((double?)null)), (3, from tenths in Gen.Choose(-20, 200) select (double?)(tenths / 10.0)));

    private static readonly Gen<IReadOnlyDictionary<string, Scalar>> Properties =
        Gen.Elements<IReadOnlyDictionary<string, Scalar>>(
            NoTraits,
            new Dictionary<string, Scalar> { ["source"] = Scalar.From("mail") },
            new Dictionary<string, Scalar> { ["source"] = Scalar.From("search"), ["gift"] = Scalar.From(true) });

    private static readonly Gen<Touchpoint> One =
        from age in Age
        from type in Gen.Elements("product-view", "add-to-cart", "order", "review", "content-shown", "podcast")
        from channel in Gen.Elements("web", "email", null)
        from content in Gen.Elements("c1", "c2", "c3", null)
        from value in Value
        from stages in Gen.SubListOf("awareness", "conversion")
        from personas in Gen.SubListOf("family", "racer")
        from properties in Properties
        select Ago(age, type, value) with
        {
            Channel = channel,
            ContentId = content,
            ContentStages = [.. stages],
            ContentPersonas = [.. personas],
            Properties = properties,
        };

    /// <summary>Up to some hundred touchpoints with ids of their own.</summary>
    public static Gen<Touchpoint[]> Many { get; } =
        from count in Gen.Frequency((3, Gen.Choose(0, 8)), (2, Gen.Choose(9, 150)))
        from touchpoints in One.ArrayOf(count)
        select touchpoints.Select((touchpoint, i) => touchpoint with { Id = $"t{i:x}" }).ToArray();
}
