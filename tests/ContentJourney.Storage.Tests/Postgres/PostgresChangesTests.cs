using ContentJourney.Engine.Storage;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>Every node hears what another changes.</summary>
public sealed class PostgresChangesTests(PostgresFixture store) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private IHost _node = null!;
    private IAsyncEnumerator<StoreChanges> _heard = null!;

    public async Task InitializeAsync()
    {
        _node = PostgresFixture.HostOn(store.Address);
        await _node.StartAsync();
        _heard = _node.Services.GetRequiredService<IStoreChanges>().WatchAsync(default).GetAsyncEnumerator();
        Assert.Equal(StoreChanges.All, await NextAsync());
    }

    public async Task DisposeAsync()
    {
        await _heard.DisposeAsync();
        await _node.StopAsync();
        await ((IAsyncDisposable)_node).DisposeAsync();
    }

    [Fact]
    public async Task Save_JourneyOnAnotherNode_IsHeard()
    {
        await store.Journeys.SaveAsync(Some.Journey(), default);

        Assert.Equal(StoreChanges.Journeys, await NextAsync());
    }

    [Fact]
    public async Task Publish_OnAnotherNode_IsHeard()
    {
        var journey = Some.Journey();
        await store.Journeys.SaveAsync(journey, default);
        Assert.Equal(StoreChanges.Journeys, await NextAsync());
        await store.RuleSets.PublishAsync(journey.Alias, "{}");

        Assert.Equal(StoreChanges.Journeys, await NextAsync());
    }

    [Fact]
    public async Task RevokeAndSave_OnAnotherNode_AreHeard()
    {
        await store.Keys.AddAsync(new($"{Guid.NewGuid():N}", "Key", $"{Guid.NewGuid():N}", Engine.Keys.KeyScopes.All, Some.Now, null), default);
        Assert.Equal(StoreChanges.Keys, await NextAsync());
        await store.Settings.SaveAsync("retention", "400d", default);

        Assert.Equal(StoreChanges.Settings, await NextAsync());
    }

    [Fact]
    public async Task Change_WhileTheConnectionIsDown_IsFoundWhenItIsUpAgain()
    {
        // Heard by nobody: the listening connection is ended in the same instant as the change is committed.
        var next = NextAsync();
        await store.QueryAsync(
            "SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE datname = current_database() AND (query LIKE 'LISTEN%' OR query LIKE 'SELECT topic%')");
        await store.Journeys.SaveAsync(Some.Journey(), default);

        Assert.Equal(StoreChanges.Journeys, await next);
    }

    private async Task<StoreChanges> NextAsync() => await _heard.MoveNextAsync() ? _heard.Current : StoreChanges.None;
}
