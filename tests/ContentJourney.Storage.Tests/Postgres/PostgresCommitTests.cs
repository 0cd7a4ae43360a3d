using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>A connection that is lost in the instant of a commit.</summary>
public sealed class PostgresCommitTests : IAsyncLifetime
{
    private readonly VisitorId _visitor = Some.Visitor();
    private PostgresProxy _proxy = null!;
    private IHost _host = null!;

    private IVisitorStore Visitors => _host.Services.GetRequiredService<IVisitorStore>();

    public async Task InitializeAsync()
    {
        _proxy = PostgresProxy.Before(PostgresFixture.Patient(await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync()));
        _host = PostgresFixture.HostOn(_proxy.Address);
        await _host.StartAsync();
        await Visitors.WriteAsync(Some.Write(_visitor, Some.Touchpoint("before", -9)), default);
    }

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
        await _proxy.DisposeAsync();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task Write_WhoseCommitOrItsAnswerIsLost_IsStoredOnceAndSaysSo(bool answer, bool onlyInState)
    {
        var state = await Visitors.FindStateAsync(_visitor, default);
        _proxy.Lose(answer ? PostgresProxy.Loss.Answer : PostgresProxy.Loss.Commit);

        var written = await Visitors.WriteAsync(
            Some.Write(_visitor, Some.Touchpoint("lost", 1), Some.Touchpoint("before")) with { OnlyInState = onlyInState ? state : null }, default);

        Assert.False(written.IsOutdated);
        Assert.Equal([TouchpointOutcome.Stored, TouchpointOutcome.Duplicate], written.Outcomes);
        Assert.Equal(["before", "lost"], await Visitors.HistoryAsync(_visitor));
        Assert.Equal(written.Revision, (await Visitors.FindAsync(_visitor, default))!.Revision);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_OfAShowWhoseCommitOrItsAnswerIsLost_IsStoredOnceAndSaysSo(bool answer)
    {
        _proxy.Lose(answer ? PostgresProxy.Loss.Answer : PostgresProxy.Loss.Commit);

        var written = await Visitors.WriteAsync(
            Some.Write(_visitor, Some.Touchpoint("shown", 1) with { Type = TouchpointTypes.ContentShown }), default);

        Assert.Equal([TouchpointOutcome.Stored], written.Outcomes);
        Assert.Equal(["before", "shown"], await Visitors.HistoryAsync(_visitor));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    [InlineData(false, 1)]
    public async Task Write_OfAPageViewThatIsLostWithItsCommit_IsStoredOnceAndSaysSo(bool answer, double shownAt)
    {
        var shows = Some.Shows(2, shownAt);
        var state = await Visitors.FindStateAsync(_visitor, default);
        _proxy.Lose(answer ? PostgresProxy.Loss.Answer : PostgresProxy.Loss.Commit, sign: "the lost one");

        var written = await Visitors.WriteAsync(
            Some.Write(_visitor, [Some.Touchpoint("the lost one", -1), .. shows]) with { OnlyInState = state, IdsAreNew = true }, default);

        Assert.False(written.IsOutdated);
        Assert.Equal([TouchpointOutcome.Stored, TouchpointOutcome.Stored, TouchpointOutcome.Stored], written.Outcomes);
        Assert.Equal(["before", "the lost one", .. shows.Select(show => show.Id)], await Visitors.HistoryAsync(_visitor));
        Assert.Equal(state!.Value.Revision + 1, written.Revision);
        Assert.Equal(written.Revision, (await Visitors.FindAsync(_visitor, default))!.Revision);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_OfAPageViewThatIsLostWithTheServer_SaysThatItMayBeKept(bool answer)
    {
        var state = await Visitors.FindStateAsync(_visitor, default);
        _proxy.Lose(answer ? PostgresProxy.Loss.Answer : PostgresProxy.Loss.Commit, thenRefuse: true, sign: "the lost one");

        var lost = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
            await Visitors.WriteAsync(Some.Write(_visitor, Some.Touchpoint("the lost one", 1)) with { OnlyInState = state, IdsAreNew = true }, default));

        Assert.True(lost.MayBeKept);
        _proxy.Mend();
        await BackAsync();
        Assert.Equal(answer ? ["before", "the lost one"] : ["before"], await Visitors.HistoryAsync(_visitor));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_WhoseCommitIsLostWithTheServer_SaysThatItMayBeKept(bool answer)
    {
        _proxy.Lose(answer ? PostgresProxy.Loss.Answer : PostgresProxy.Loss.Commit, thenRefuse: true);

        var lost = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
            await Visitors.WriteAsync(Some.Write(_visitor, Some.Touchpoint("lost", 1)), default));
        Assert.True(lost.MayBeKept);

        _proxy.Mend();
        await BackAsync();
        var again = await Visitors.WriteAsync(Some.Write(_visitor, Some.Touchpoint("lost", 1)), default);
        Assert.Equal([answer ? TouchpointOutcome.Duplicate : TouchpointOutcome.Stored], again.Outcomes);
        Assert.Equal(["before", "lost"], await Visitors.HistoryAsync(_visitor));
    }

    [Fact]
    public async Task Write_ThatFindsTheServerAway_SaysThatNothingIsKept()
    {
        _proxy.Lose(PostgresProxy.Loss.None, thenRefuse: true);
        _proxy.Cut();
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
            await Visitors.WriteAsync(Some.Write(_visitor, Some.Touchpoint("refused", 1)), default));

        Assert.False(refused.MayBeKept);
    }

    // The store tries the server once a second.
    private async Task BackAsync()
    {
        var health = _host.Services.GetRequiredService<IStoreHealth>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await health.FindProblemAsync(default) is not null)
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
