using ContentJourney.Engine.Keys;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Keys;

/// <summary>Server keys are kept, revoked ones too.</summary>
public abstract class ServerKeyStoreSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    [Fact]
    public async Task Add_Several_AreListedOldestFirstAsTheyAre()
    {
        var younger = Key() with { CreatedAt = Some.Now.AddDays(1), Scopes = KeyScopes.Ingest | KeyScopes.Read };
        var older = Key() with { RevokedAt = Some.Now };

        Assert.True(await store.Keys.AddAsync(younger, default));
        Assert.True(await store.Keys.AddAsync(older, default));
        Assert.Equal([older, younger], (await store.Keys.ListAsync(default)).Where(key => key.Id == older.Id || key.Id == younger.Id));
    }

    [Fact]
    public async Task Add_SameIdOrHash_IsRefused()
    {
        var key = Key();
        await store.Keys.AddAsync(key, default);

        Assert.False(await store.Keys.AddAsync(Key() with { Id = key.Id }, default));
        Assert.False(await store.Keys.AddAsync(Key() with { Hash = key.Hash }, default));
        Assert.Equal(key, Assert.Single(await store.Keys.ListAsync(default), listed => listed.Id == key.Id || listed.Hash == key.Hash));
    }

    [Fact]
    public async Task Revoke_Valid_IsRevokedOnce()
    {
        var key = Key();
        await store.Keys.AddAsync(key, default);

        Assert.True(await store.Keys.RevokeAsync(key.Id, Some.Now.AddDays(1), default));
        Assert.False(await store.Keys.RevokeAsync(key.Id, Some.Now.AddDays(2), default));
        Assert.False(await store.Keys.RevokeAsync("unknown", Some.Now, default));
        var revoked = Assert.Single(await store.Keys.ListAsync(default), listed => listed.Id == key.Id);
        Assert.Equal(Some.Now.AddDays(1), revoked.RevokedAt);
    }

    private static ServerKey Key() => new($"{Guid.NewGuid():N}", "Some key", $"{Guid.NewGuid():N}{Guid.NewGuid():N}", KeyScopes.All, Some.Now, null);
}
