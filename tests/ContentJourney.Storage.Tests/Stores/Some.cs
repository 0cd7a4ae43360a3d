using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Experiments.Metrics;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Tests.Stores;

/// <summary>Test data whose particulars do not matter.</summary>
internal static class Some
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    public static VisitorId Visitor() => new(Guid.NewGuid());

    public static Touchpoint Touchpoint(string id, double secondsAfterNow = 0) => new()
    {
        Id = id,
        Type = "product-view",
        OccurredAt = Now.AddSeconds(secondsAfterNow),
        ReceivedAt = Now,
    };

    /// <summary>What one answer showed.</summary>
    public static Touchpoint[] Shows(int count, double secondsAfterNow = 0)
    {
        var prefix = Guid.NewGuid().ToString("D")[..28];
        return
        [
            .. Enumerable.Range(0, count).Select(i => Touchpoint($"{prefix}{i:x8}", secondsAfterNow) with
            {
                Type = TouchpointTypes.ContentShown,
                ContentId = $"content \0 {i}",
                Properties = new Dictionary<string, Scalar> { ["slot"] = Scalar.From("hero") },
                ContentStages = ["awareness"],
            }),
        ];
    }

    /// <summary>A page view of a visitor in memory.</summary>
    public static VisitorWrite View(VisitorWriteResult before, params IReadOnlyList<Touchpoint> touchpoints) => Write(before.Visitor, touchpoints) with
    {
        OnlyInState = new VisitorState(before.Visitor, before.Revision),
        IdsAreNew = true,
        UnlessRefused = true,
    };

    public static VisitorWrite Write(VisitorId visitor, params IReadOnlyList<Touchpoint> touchpoints) =>
        new() { Visitor = visitor, Now = Now, Touchpoints = touchpoints };

    public static Journey Journey() =>
        new() { Alias = $"j{Guid.NewGuid():N}", Name = "Some journey", Stages = [new Stage("awareness", "Awareness")] };

    public static ExperimentRecord Experiment() => new()
    {
        Experiment = new Experiment
        {
            Alias = $"e{Guid.NewGuid():N}",
            Journey = "default",
            Kind = ExperimentKind.RuleSet,
            Variants =
            [
                new ExperimentVariant { Alias = "control", Weight = 50, RuleSetVersion = 1 },
                new ExperimentVariant { Alias = "b", Weight = 50, RuleSetVersion = 2 },
            ],
            Metrics = [new Metric { Alias = "orders", Kind = MetricKind.Conversion, Match = "{}", Primary = true }],
        },
        Seed = "seed",
        CreatedAt = Now,
    };

    public static async Task<IReadOnlyList<string>> HistoryAsync(this IVisitorStore visitors, VisitorId visitor) =>
        [.. (await visitors.FindAsync(visitor, default))!.Touchpoints.Select(touchpoint => touchpoint.Id)];

    public static async Task<RuleSetRecord> PublishAsync(this IRuleSetStore ruleSets, string journey, string document)
    {
        var draft = await ruleSets.AddDraftAsync(journey, document, Now, default);
        return (await ruleSets.MakeLiveAsync(journey, draft!.Version, Now, default))!;
    }
}
