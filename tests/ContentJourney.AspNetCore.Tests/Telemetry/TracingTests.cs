using System.Collections.Concurrent;
using System.Diagnostics;
using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Decisions;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Telemetry;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Touchpoints;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.AspNetCore.Visits;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Telemetry;
using ContentJourney.Engine.Tests.Memory;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Tests.Telemetry;

/// <summary>The activities of a request; a class of its own, since whoever listens hears the whole process.</summary>
public sealed class TracingTests
{
    [Fact]
    public async Task Visit_IsTracedFromLoadToKeepAndLinkedFromItsCommit()
    {
        var trace = ActivityTraceId.CreateRandom();
        var stopped = new ConcurrentQueue<Activity>();
        var committed = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is ContentJourneyTelemetry.Name or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                stopped.Enqueue(activity);
                if (activity.OperationName == "contentjourney.commit" && activity.Links.Any(link => link.Context.TraceId == trace))
                {
                    committed.TrySetResult(activity);
                }
            },
        };
        await using var host = await TestHost.StartAsync();
        var token = await host.Client.AgreeAsync();
        ActivitySource.AddActivityListener(listener);

        await host.Client.PostAsync(
            "visit", $$"""{"touchpoints":{{Bodies.TwoViews}},"slots":[{"name":"hero"}]}""",
            TestClient.Token(token), ("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01"));
        await host.StopAsync();
        var commit = await committed.Task;

        var own = stopped.Where(activity => activity.TraceId == trace && activity.Source.Name == ContentJourneyTelemetry.Name).ToList();
        Assert.Equal(
            ["contentjourney.load", "contentjourney.decide", "contentjourney.match", "contentjourney.keep"],
            own.OrderBy(activity => activity.StartTimeUtc).Select(activity => activity.OperationName));
        Assert.Equal("cold", own.Single(activity => activity.OperationName == "contentjourney.load").GetTagItem(Tags.Outcome));
        Assert.Equal("default", own.Single(activity => activity.OperationName == "contentjourney.decide").GetTagItem(Tags.Journey));
        Assert.Contains(commit.Links, link => link.Context.SpanId == own.Single(activity => activity.OperationName == "contentjourney.keep").SpanId);
        Assert.DoesNotContain(own.SelectMany(activity => activity.TagObjects), tag => token.Equals(tag.Value));
    }

    [Fact]
    public void Measuring_WhileNobodyListens_AllocatesNothing()
    {
        using var meters = new TestMeters();
        var (slots, touchpoints) = (new SlotMetrics(meters), new TouchpointMetrics(meters));
        var (visits, decisions) = (new VisitMetrics(meters, slots, touchpoints), new DecisionMetrics(meters, TimeProvider.System));
        var (warm, limits) = (new WarmMetrics(meters), new LimitMetrics(meters));
        var journey = Journey();
        var request = Request(journey);
        var decision = new DecisionRequest(journey, TouchpointHistory.Create(journey.Vocabulary, []), request.Traits, TestSite.Start, Explain: false);
        var visit = new Visit(
            new VisitorId(Guid.Empty), Consent.All, decision.Decide(), [new SlotFill("hero", MatchKind.Stage, [], null)], new Tally(1, 1, 1), Part: null, StoreAway: false);

        var measured = Allocated.By(calls: 1000, () =>
        {
            visits.Count(request, visit);
            touchpoints.Count(visit.Tally, rejected: 2);
            limits.Count(LimitMetrics.Address);
            using var load = Traces.Load();
            using var match = Traces.Match();
            warm.Found(null, WarmMetrics.Unknown, load);
        });

        Assert.Equal(0, measured);
        Assert.Equal(Allocated.By(calls: 1000, () => decision.Decide()), Allocated.By(calls: 1000, () => decisions.Decide(decision)));
    }

    private static ActiveJourney Journey()
    {
        var vocabulary = new JourneyVocabulary(TestSite.Journeys[0].Journey);
        return new ActiveJourney(vocabulary, RuleSet.Empty(vocabulary), null);
    }

    private static VisitRequest Request(ActiveJourney journey) => new()
    {
        Now = TestSite.Start,
        Journey = journey,
        Content = TestSite.Content,
        Culture = "en-US",
        Rendering = new LiveRendering(ItemSelection.Read(new QueryCollection(), new()), new QueryCollection(), "en-US", IsPreview: false),
        Traits = new Dictionary<string, Scalar>(),
        Touchpoints = [],
        Rejected = [],
        Slots = [],
    };
}
