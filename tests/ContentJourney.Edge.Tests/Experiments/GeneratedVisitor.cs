using System.Text.Json;
using System.Text.Json.Nodes;
using ContentJourney.Engine.Tests.Naive;

namespace ContentJourney.Edge.Tests.Experiments;

/// <summary>
/// A visitor who looks at products and perhaps orders; more often where the variant brought them into consideration earlier. Whether the
/// variants ever decided differently for them the naive evaluator says, from what was sent alone.
/// </summary>
internal sealed class GeneratedVisitor(TestedShop shop, int number)
{
    private static readonly JsonElement s_journey = TestedShop.Journey.Element();
    private static readonly JsonElement[] s_rules = [TestedShop.Rules(3).Element(), TestedShop.Rules(2).Element()];
    private static readonly JsonElement s_noTraits = new JsonObject().Element();

    private readonly JsonArray _history = [];
    private string? _token;

    /// <summary>The variant of every visit.</summary>
    public HashSet<string> Variants { get; } = [];

    /// <summary>Whether the two rule sets ever decided differently.</summary>
    public bool Differed { get; private set; }

    /// <summary>Whether there was an order after that.</summary>
    public bool Ordered { get; private set; }

    public async Task LiveAsync()
    {
        var random = new Random(number);
        for (var visits = random.Next(2, 5); visits > 0; visits--)
        {
            await VisitAsync("product-view", random.Next(1, 4) == 1 ? 3 : 1);
        }

        if (random.NextDouble() < (!Differed ? 0.5 : Variants.Single() == "b" ? 0.7 : 0.2))
        {
            Ordered = Differed;
            await VisitAsync("order", 1);
        }
    }

    private async Task VisitAsync(string type, int times)
    {
        JsonObject[] sent = [.. Enumerable.Range(0, times).Select(i => new JsonObject { ["id"] = $"{_history.Count + i}", ["type"] = type, ["value"] = 10 })];
        var answer = await shop.VisitAsync(_token, new JsonArray([.. sent.Select(touchpoint => touchpoint.DeepClone())]));
        _token = answer.GetProperty("visitor").GetString();
        Variants.Add(answer.GetProperty("experiments")[0].GetProperty("variant").GetString()!);
        var now = answer.GetProperty("decision").GetProperty("decidedAt").GetString()!;
        foreach (var touchpoint in sent)
        {
            touchpoint["occurredAt"] = now;
            _history.Add(touchpoint);
        }

        var history = _history.Element();
        var stages = s_rules.Select(rules => NaiveEvaluator.Decide(s_journey, rules, history, s_noTraits, now)["stage"]!.GetValue<string>()).ToArray();
        Assert.Equal(stages[Variants.Single() == "b" ? 1 : 0], answer.GetProperty("decision").GetProperty("stage").GetString());
        Differed |= stages[0] != stages[1];
    }
}
