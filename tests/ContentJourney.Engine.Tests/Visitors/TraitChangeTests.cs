using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.Engine.Tests.Visitors;

public sealed class TraitChangeTests
{
    private static readonly Dictionary<string, Scalar> s_traits = new() { ["household"] = Scalar.From("family"), ["bikes"] = Scalar.From(2) };

    [Fact]
    public void Apply_SetsAndTakesAwayAndLeavesTheRest()
    {
        var changed = TraitChange.Apply(s_traits, new Dictionary<string, Scalar> { ["household"] = Scalar.Null, ["city"] = Scalar.From("Aarhus") });
        Assert.Equal(new Dictionary<string, Scalar> { ["bikes"] = Scalar.From(2), ["city"] = Scalar.From("Aarhus") }, changed);
        Assert.Equal(Scalar.From("family"), s_traits["household"]);
    }

    [Fact]
    public void Apply_NothingNew_IsTheVerySame()
    {
        Assert.Same(s_traits, TraitChange.Apply(s_traits, new Dictionary<string, Scalar>()));
        Assert.Same(s_traits, TraitChange.Apply(s_traits, new Dictionary<string, Scalar> { ["bikes"] = Scalar.From(2), ["unknown"] = Scalar.Null }));
    }
}
