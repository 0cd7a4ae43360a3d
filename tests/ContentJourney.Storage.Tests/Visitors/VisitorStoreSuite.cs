using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Visitors;

/// <summary>What every provider keeps of a visitor.</summary>
public abstract class VisitorStoreSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    [Fact]
    public async Task Find_NeverWritten_IsNull() =>
        Assert.Null(await store.Visitors.FindAsync(Some.Visitor(), default));

    [Fact]
    public async Task Write_NewVisitor_IsMadeWithEverythingGiven()
    {
        var visitor = Some.Visitor();
        var touchpoint = Some.Touchpoint("a", 1) with
        {
            Channel = "web",
            ReceivedAt = Some.Now.AddTicks(7),
            ContentId = "0f8fad5b-d9cb-469f-a165-70867728950e",
            Value = 19.95,
            Sentiment = -1.5,
            Properties = new Dictionary<string, Scalar>
            {
                ["text"] = Scalar.From("ünï \u0000 \"quoted\" 🚲"),
                ["empty"] = Scalar.From(""),
                ["number"] = Scalar.From(0.1),
                ["yes"] = Scalar.From(true),
                ["no"] = Scalar.From(false),
                ["nothing"] = Scalar.Null,
            },
            ContentStages = ["awareness", "consideration"],
            ContentPersonas = ["family"],
        };
        var result = await store.Visitors.WriteAsync(
            new VisitorWrite
            {
                Visitor = visitor,
                Now = Some.Now,
                Consent = new Consent(true, false, true),
                Traits = new Dictionary<string, Scalar> { ["household"] = Scalar.From("family") },
                Touchpoints = [touchpoint],
            },
            default);
        var stored = await store.Visitors.FindAsync(visitor, default);

        Assert.Equal(visitor, result.Visitor);
        Assert.Equal([TouchpointOutcome.Stored], result.Outcomes);
        Assert.Equal(visitor, stored!.Id);
        Assert.Null(stored.UserId);
        Assert.Equal(Some.Now, stored.CreatedAt);
        Assert.Equal(new Consent(true, false, true), stored.Consent);
        Assert.Equal([new("household", Scalar.From("family"))], stored.Traits);
        Assert.Equivalent(touchpoint, Assert.Single(stored.Touchpoints), strict: true);
        Assert.Equal(touchpoint.Properties, stored.Touchpoints[0].Properties);
    }
}
