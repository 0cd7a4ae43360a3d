using ContentJourney.Engine.Audit;
using ContentJourney.Engine.Experiments;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Experiments;

/// <summary>Experiments are kept as they are, whatever their state.</summary>
public abstract class ExperimentStoreSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private IExperimentStore Experiments => store.Get<IExperimentStore>();

    [Fact]
    public async Task Save_New_IsCreatedAndFoundAsItIs()
    {
        var record = Some.Experiment();

        Assert.True(await Experiments.SaveAsync(record, Entry(record), default));
        AssertSame(record, await Experiments.FindAsync(record.Alias, default));
        Assert.Null(await Experiments.FindAsync("no-such", default));
    }

    [Fact]
    public async Task Save_Again_ReplacesEveryMember()
    {
        var draft = Some.Experiment();
        await Experiments.SaveAsync(draft, Entry(draft), default);
        var after = draft with
        {
            Experiment = draft.Experiment with { Hypothesis = "a \\ ☃ hypothesis" },
            State = ExperimentState.WinnerPublished,
            Version = 3,
            Seed = "another",
            CreatedAt = Some.Now.AddDays(-9),
            StartedAt = Some.Now.AddDays(-8),
            RunningSince = Some.Now.AddDays(-7),
            RanBefore = TimeSpan.FromTicks(123_456_789),
            StoppedAt = Some.Now.AddDays(-1),
            PeekedAt = Some.Now.AddDays(-2),
            Winner = "b",
            ReplacedVersion = 7,
        };

        Assert.False(await Experiments.SaveAsync(after, Entry(after), default));
        AssertSame(after, await Experiments.FindAsync(draft.Alias, default));
        AssertSame(after, Assert.Single(await Experiments.ListAsync(default), listed => listed.Alias == draft.Alias));
    }

    [Fact]
    public async Task DeleteDraft_ThatRan_IsRefused()
    {
        var (draft, running) = (Some.Experiment(), Some.Experiment() with { State = ExperimentState.Running });
        await Experiments.SaveAsync(draft, Entry(draft), default);
        await Experiments.SaveAsync(running, Entry(running), default);

        Assert.True(await Experiments.DeleteDraftAsync(draft.Alias, Entry(draft), default));
        Assert.False(await Experiments.DeleteDraftAsync(draft.Alias, Entry(draft), default));
        Assert.False(await Experiments.DeleteDraftAsync(running.Alias, Entry(running), default));
        Assert.Null(await Experiments.FindAsync(draft.Alias, default));
        Assert.NotNull(await Experiments.FindAsync(running.Alias, default));
    }

    [Fact]
    public async Task EveryChange_IsToldOfInItsOwnTransaction()
    {
        var (draft, running) = (Some.Experiment(), Some.Experiment() with { State = ExperimentState.Running });
        await Experiments.SaveAsync(draft, Entry(draft), default);
        await Experiments.SaveAsync(running, Entry(running), default);
        await Experiments.DeleteDraftAsync(draft.Alias, Entry(draft), default);
        await Experiments.DeleteDraftAsync(running.Alias, Entry(running), default);

        var told = (await store.Get<IAuditStore>().ListAsync(100, null, default)).Select(entry => entry.Subject).ToArray();

        Assert.Equal(2, told.Count(subject => subject == draft.Alias));
        Assert.Equal(1, told.Count(subject => subject == running.Alias));
    }

    [Fact]
    public async Task Change_ThatCannotBeToldOf_IsNone()
    {
        var (draft, kept) = (Some.Experiment(), Some.Experiment());
        await Experiments.SaveAsync(kept, Entry(kept), default);

        await Assert.ThrowsAnyAsync<Exception>(async () => await Experiments.SaveAsync(draft, Entry(draft) with { Action = null! }, default));
        await Assert.ThrowsAnyAsync<Exception>(async () => await Experiments.DeleteDraftAsync(kept.Alias, Entry(kept) with { Action = null! }, default));

        Assert.Null(await Experiments.FindAsync(draft.Alias, default));
        Assert.NotNull(await Experiments.FindAsync(kept.Alias, default));
    }

    private static AuditEntry Entry(ExperimentRecord record) => new() { At = Some.Now, Actor = "test", Action = "change", Subject = record.Alias };

    private static void AssertSame(ExperimentRecord expected, ExperimentRecord? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(ExperimentDocument.ToJson(expected.Experiment), ExperimentDocument.ToJson(actual.Experiment));
        Assert.Equal(expected with { Experiment = actual.Experiment }, actual);
    }
}
