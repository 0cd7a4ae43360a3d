using System.Collections.Concurrent;
using System.Net;
using ContentJourney.AspNetCore.Changes;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Changes;

public sealed class ChangePublisherTests : IAsyncLifetime
{
    private readonly Announcements _announcements = new();
    private ManagementSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await ManagementSite.StartAsync(services: services => services
            .AddSingleton<IChangeAnnouncer>(new Mute()).AddSingleton<IChangeAnnouncer>(_announcements));
        _announcements.Clear();
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task JourneysAndLiveRules_AreAnnounced()
    {
        await ChangesAsync(StoreChanges.Journeys, () => _site.PutAsync("journeys/bikes", SampleJourney.Json()));
        await ChangesAsync(StoreChanges.None, () => _site.PostAsync("journeys/bikes/rule-sets", SampleJourney.Rules()));
        await ChangesAsync(StoreChanges.None, () => _site.PostAsync("journeys/bikes/rule-sets", SampleJourney.Rules(views: 2)));
        await ChangesAsync(StoreChanges.Journeys, () => _site.PostAsync("journeys/bikes/rule-sets/1/publish"));
        await ChangesAsync(StoreChanges.Journeys, () => _site.PostAsync("journeys/bikes/rule-sets/2/publish"));
        await ChangesAsync(StoreChanges.Journeys, () => _site.PostAsync("journeys/bikes/rule-sets/1/rollback"));
        await ChangesAsync(StoreChanges.None, () => _site.GetAsync("journeys"));
        await ChangesAsync(StoreChanges.Journeys, () => _site.DeleteAsync("journeys/bikes?force=true"));
    }

    [Fact]
    public async Task Keys_AreAnnounced()
    {
        var id = "";
        await ChangesAsync(StoreChanges.Keys, async () =>
        {
            var made = await _site.PostAsync("keys", """{"name":"shop","scopes":["ingest"]}""");
            id = made.At("id").GetString()!;
            return made;
        });
        await ChangesAsync(StoreChanges.Keys, () => _site.DeleteAsync($"keys/{id}"));
    }

    private async Task ChangesAsync(StoreChanges changed, Func<Task<Hosting.Answer>> change)
    {
        var answer = await change();

        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.NoContent, answer.Text);
        Assert.Equal(changed == StoreChanges.None ? [] : [changed], _announcements.Take());
    }

    private sealed class Announcements : IChangeAnnouncer
    {
        private readonly ConcurrentQueue<StoreChanges> _changes = new();

        public void Clear() => _changes.Clear();

        public StoreChanges[] Take()
        {
            var taken = _changes.ToArray();
            _changes.Clear();
            return taken;
        }

        public ValueTask AnnounceAsync(StoreChanges changed, CancellationToken cancellationToken)
        {
            _changes.Enqueue(changed);
            return ValueTask.CompletedTask;
        }
    }

    // The one before the other must not keep it from announcing, nor the change from standing.
    private sealed class Mute : IChangeAnnouncer
    {
        public ValueTask AnnounceAsync(StoreChanges changed, CancellationToken cancellationToken) => throw new IOException("Nobody answers.");
    }
}
