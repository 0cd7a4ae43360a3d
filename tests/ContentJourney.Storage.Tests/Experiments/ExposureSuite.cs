using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Experiments;

/// <summary>Who was exposed is read with the whole history, and nobody else.</summary>
public abstract class ExposureSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private readonly string _experiment = $"e{Guid.NewGuid():N}";

    [Fact]
    public async Task Read_OfSeveral_GivesThoseExposedInTheVersionWhoDidNotRefuse()
    {
        await WriteAsync(Exposed("control", 1), "told nothing", null);
        await WriteAsync(Exposed("b", 2), "agreed", Consent.All);
        await WriteAsync(Exposed("b", 3), "refused", Consent.All with { Experiments = false });
        await WriteAsync(Exposed("b", 7), "is not followed any more", Consent.All with { Analytics = false });
        await WriteAsync(Exposed("b", 8), "is not known any more", Consent.All with { Personalization = false });
        await WriteAsync(Exposed("b", 4) with { ExposedAt = null, ExposedStage = null }, "not exposed", null);
        await WriteAsync(Exposed("b", 5) with { Version = 1 }, "earlier version", null);
        await WriteAsync(Exposed("b", 6) with { Experiment = "another" }, "other experiment", null);

        var read = await ReadAsync();

        Assert.Equal(
            [("control", Some.Now.AddSeconds(1), "awareness", "told nothing"), ("b", Some.Now.AddSeconds(2), "awareness", "agreed")],
            read.OrderBy(visitor => visitor.At).Select(visitor => (visitor.Variant, visitor.At, visitor.Stage, visitor.Touchpoints[^1].Id)));
        Assert.All(read, visitor => Assert.Equal(["early", visitor.Touchpoints[^1].Id], visitor.Touchpoints.Select(touchpoint => touchpoint.Id)));
        Assert.All(read, visitor => Assert.Equal("yes", visitor.Traits["trait"].ToString()));
    }

    [Fact]
    public async Task Read_OfMoreThanAStep_GivesEachOnce()
    {
        const int Count = 600;
        await store.Visitors.WriteManyAsync(
            [.. Enumerable.Range(0, Count).Select(i => Some.Write(Some.Visitor(), Some.Touchpoint($"{i}")) with { Assignments = [Exposed("b", i)] })], default);

        var read = await ReadAsync();

        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"{i}").Order(), read.Select(visitor => Assert.Single(visitor.Touchpoints).Id).Order());
    }

    [Fact]
    public async Task Read_OfWhoStopsEarlier_EndsAndLeavesTheStoreInUse()
    {
        await store.Visitors.WriteManyAsync(
            [.. Enumerable.Range(0, 300).Select(i => Some.Write(Some.Visitor(), Some.Touchpoint($"{i}")) with { Assignments = [Exposed("b", i)] })], default);

        for (var round = 0; round < 20; round++)
        {
            await foreach (var visitor in store.Get<IExposureReader>().ReadAsync(_experiment, 2, default))
            {
                Assert.Equal("b", visitor.Variant);
                break;
            }
        }

        Assert.Equal(300, (await ReadAsync()).Count);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in store.Get<IExposureReader>().ReadAsync(_experiment, 2, cancelled.Token))
            {
                Assert.Fail("was cancelled");
            }
        });
    }

    private Assignment Exposed(string variant, int seconds) =>
        new(_experiment, variant, 2, Some.Now) { ExposedAt = Some.Now.AddSeconds(seconds), ExposedStage = "awareness" };

    private async Task WriteAsync(Assignment assignment, string touchpoint, Consent? consent) => await store.Visitors.WriteAsync(
        Some.Write(Some.Visitor(), Some.Touchpoint(touchpoint, 5), Some.Touchpoint("early")) with
        {
            Assignments = [assignment],
            Consent = consent,
            Traits = new Dictionary<string, Engine.Touchpoints.Scalar> { ["trait"] = Engine.Touchpoints.Scalar.From("yes") },
        },
        default);

    private async Task<List<ExposedVisitor>> ReadAsync()
    {
        var read = new List<ExposedVisitor>();
        await foreach (var visitor in store.Get<IExposureReader>().ReadAsync(_experiment, 2, default))
        {
            read.Add(visitor);
        }

        return read;
    }
}
