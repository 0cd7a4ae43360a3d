using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Tests.Rules;

/// <summary>A small journey, and short ways to say what happened and what is asked.</summary>
internal static class Shop
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    public static readonly IReadOnlyDictionary<string, Scalar> NoTraits = new Dictionary<string, Scalar>();

    public static readonly JourneyVocabulary Vocabulary = new(new Journey
    {
        Alias = "default",
        Name = "Buying a bicycle",
        Stages =
        [
            new Stage("awareness", "Awareness"), new Stage("consideration", "Consideration"), new Stage("conversion", "Conversion"),
            new Stage("retention", "Retention"), new Stage("advocacy", "Advocacy"),
        ],
        Personas =
        [
            new Persona { Alias = "family", Name = "Family riders" }, new Persona { Alias = "commuter", Name = "Commuters" },
            new Persona { Alias = "racer", Name = "Racers" },
        ],
        TouchpointTypes =
        [
            new TouchpointType { Alias = "product-view", Name = "Looks at a product" }, new TouchpointType { Alias = "add-to-cart", Name = "Puts into the cart" },
            new TouchpointType { Alias = "order", Name = "Orders" }, new TouchpointType { Alias = "review", Name = "Writes a review" },
        ],
    });

    /// <summary>A touchpoint so long before <see cref="Now"/>.</summary>
    public static Touchpoint Ago(TimeSpan ago, string type = "product-view", double? value = null, string? id = null) =>
        new() { Id = id ?? Guid.NewGuid().ToString(), Type = type, OccurredAt = Now - ago, Value = value };

    public static Touchpoint Ago(double days, string type = "product-view", double? value = null, string? id = null) =>
        Ago(TimeSpan.FromDays(days), type, value, id);

    public static TouchpointHistory History(params Touchpoint[] touchpoints) => TouchpointHistory.Create(Vocabulary, touchpoints);

    public static RuleSet Compile(string json) => RuleSet.Parse(json, Vocabulary);

    /// <summary>What a condition comes to now; checked against deciding without reasons.</summary>
    public static ConditionReason Ask(string condition, params Touchpoint[] touchpoints) => Ask(condition, NoTraits, touchpoints);

    public static ConditionReason Ask(string condition, IReadOnlyDictionary<string, Scalar> traits, params Touchpoint[] touchpoints)
    {
        var rules = Compile($$"""{"stages":{"conversion":{"enter":{{condition}} } } }""");
        var history = History(touchpoints);
        var explained = Decider.Explain(rules, history, traits, Now);
        Assert.Equal(explained.Decision, Decider.Decide(rules, history, traits, Now));
        Assert.Equal(explained.Decision.Stage == "conversion", (explained.Reasons.Next ?? explained.Reasons.Stage).Condition!.Holds);
        return (explained.Reasons.Next ?? explained.Reasons.Stage).Condition!;
    }

    /// <summary>The score of one rule now.</summary>
    public static double Score(string rule, params Touchpoint[] touchpoints) => Score(rule, NoTraits, touchpoints);

    public static double Score(string rule, IReadOnlyDictionary<string, Scalar> traits, params Touchpoint[] touchpoints)
    {
        var explained = Decider.Explain(Compile($$"""{"scores":{"interest":{{rule}} } }"""), History(touchpoints), traits, Now);
        return Assert.Single(explained.Reasons.Scores).Score;
    }
}
