using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Experiments;

/// <summary>A visitor's variant stays what was stored first.</summary>
public abstract class AssignmentSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private static readonly Assignment s_control = new("test", "control", 2, Some.Now);

    [Fact]
    public async Task Write_AssignmentsOfNewVisitor_AreReadByEveryWay()
    {
        var visitor = Some.Visitor();
        Assignment[] given = [Exposed(s_control, 5), new("other", "b", 1, Some.Now.AddTicks(1))];

        var written = await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")) with { Assignments = given }, default);

        Assert.Equal(given, written.Assignments);
        Assert.Equal(given, (await store.Visitors.FindAsync(visitor, default))!.Assignments);
        Assert.Equal(given, (await store.Visitors.FindProfileAsync(visitor, default))!.Assignments);
    }

    [Fact]
    public async Task Write_AnotherVariant_TheFirstStays()
    {
        var visitor = await AssignedAsync(s_control);

        var written = await WriteAsync(visitor, Exposed(s_control with { Variant = "b", AssignedAt = Some.Now.AddDays(-1) }, 9));

        Assert.Equal([s_control], written.Assignments);
        Assert.Equal([s_control], await AssignmentsAsync(visitor));
    }

    [Fact]
    public async Task Write_Exposures_TheFirstStays()
    {
        var visitor = await AssignedAsync(s_control);
        var revision = (await store.Visitors.FindProfileAsync(visitor, default))!.Revision;

        var first = await WriteAsync(visitor, Exposed(s_control, 5));
        var second = await WriteAsync(visitor, Exposed(s_control, 3));

        Assert.Equal([Exposed(s_control, 5)], await AssignmentsAsync(visitor));
        Assert.Equal(revision + 1, first.Revision);
        Assert.Equal(first.Revision, second.Revision);
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public async Task Write_UnlessRefused_OfAVisitorWhoRefusedMeanwhile_KeepsNoVariant(bool analytics, bool personalization, bool experiments)
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(visitor) with { Consent = new Consent(analytics, personalization, experiments) }, default);
        var write = Some.Write(visitor) with { Assignments = [s_control] };

        await store.Visitors.WriteAsync(write with { UnlessRefused = true }, default);
        Assert.Empty(await AssignmentsAsync(visitor));

        await store.Visitors.WriteAsync(write with { UnlessRefused = true, Consent = Consent.All }, default);
        Assert.Equal([s_control], await AssignmentsAsync(visitor));
    }

    [Fact]
    public async Task Write_RacingNodes_GetOneAnswer()
    {
        var visitor = Some.Visitor();
        var written = await Task.WhenAll(Enumerable.Range(0, 16).Select(i =>
            Task.Run(async () => await WriteAsync(visitor, s_control with { Variant = i % 2 == 0 ? "control" : "b" }))));

        var stored = Assert.Single(await AssignmentsAsync(visitor));
        Assert.All(written, result => Assert.Equal(stored, Assert.Single(result.Assignments)));
    }

    [Fact]
    public async Task Identify_NobodyKnown_KeepsTheVariant()
    {
        var visitor = await AssignedAsync(Exposed(s_control, 5));

        await store.Visitors.IdentifyAsync(visitor, $"{Guid.NewGuid():N}", Some.Now, default);

        Assert.Equal([Exposed(s_control, 5)], await AssignmentsAsync(visitor));
    }

    [Theory]
    [InlineData(-1, "b")]
    [InlineData(1, "control")]
    public async Task Identify_BothHaveAVariant_TheEarlierAssignedStays(int secondsLater, string variant)
    {
        var userId = $"{Guid.NewGuid():N}";
        var known = await AssignedAsync(s_control, new Assignment("own", "b", 1, Some.Now));
        await store.Visitors.IdentifyAsync(known, userId, Some.Now, default);
        var anonymous = await AssignedAsync(
            Exposed(s_control with { Variant = "b", AssignedAt = Some.Now.AddSeconds(secondsLater) }, 5), new Assignment("brought", "b", 1, Some.Now));

        await store.Visitors.IdentifyAsync(anonymous, userId, Some.Now, default);

        foreach (var id in new[] { known, anonymous })
        {
            var assignments = await AssignmentsAsync(id);
            Assert.Equal(["brought", "own", "test"], assignments.Select(assignment => assignment.Experiment).Order());
            Assert.Equal(variant, Assignments.Of(assignments, "test")!.Variant);
        }
    }

    private static Assignment Exposed(Assignment assignment, int seconds) =>
        assignment with { ExposedAt = Some.Now.AddSeconds(seconds), ExposedStage = "awareness" };

    private async Task<VisitorId> AssignedAsync(params Assignment[] assignments)
    {
        var visitor = Some.Visitor();
        await WriteAsync(visitor, assignments);
        return visitor;
    }

    private async Task<VisitorWriteResult> WriteAsync(VisitorId visitor, params Assignment[] assignments) =>
        await store.Visitors.WriteAsync(Some.Write(visitor) with { Assignments = assignments }, default);

    private async Task<IReadOnlyList<Assignment>> AssignmentsAsync(VisitorId visitor) =>
        (await store.Visitors.FindAsync(visitor, default))!.Assignments;
}
