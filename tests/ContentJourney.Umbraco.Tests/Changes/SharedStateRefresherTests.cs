using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using ContentJourney.Engine.Journeys;
using ContentJourney.Umbraco.Access;
using ContentJourney.Umbraco.Changes;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Sync;

namespace ContentJourney.Umbraco.Tests.Changes;

public sealed class SharedStateRefresherTests : IAsyncLifetime, IDisposable
{
    private const int ReadAgain = 1701;
    private readonly string _directory = Directory.CreateTempSubdirectory("contentjourney-").FullName;
    private readonly Messenger _messenger = new();
    private readonly RecordedLog _log = new();
    private TestCms _node = null!;
    private TestCms _other = null!;

    public async Task InitializeAsync()
    {
        var settings = new Dictionary<string, string?> { ["ContentJourney:DataDirectory"] = _directory };
        _node = await TestCms.StartAsync(
            services => services.AddBackoffice(("marketer", [JourneySection.Alias])).AddSingleton<IServerMessenger>(_messenger), settings);
        _other = await TestCms.StartAsync(services => services.AddSingleton<ILoggerProvider>(_log), settings);
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        await _other.DisposeAsync();
    }

    public void Dispose()
    {
        Directory.Delete(_directory, recursive: true);
        _log.Dispose();
    }

    [Fact]
    public async Task JourneySavedOnOneNode_HoldsOnTheOther()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/umbraco/contentjourney/api/v1/journeys/bikes")
        {
            Content = JsonContent.Create(new { alias = "bikes", name = "Bikes", stages = new[] { new { alias = "start", name = "Start" } } }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "marketer") },
        };
        using var answer = await _node.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.DoesNotContain("bikes", _other.Journeys.Current.Journeys.Keys);

        var (refresher, json) = Assert.Single(_messenger.Sent);
        Assert.Equal(SharedStateRefresher.UniqueId, refresher);
        Assert.Equal("""[{"changed":"Journeys"}]""", json);
        OtherRefresher().Refresh(json);
        await _log.FirstAsync(ReadAgain);

        Assert.Contains("bikes", _other.Journeys.Current.Journeys.Keys);
    }

    [Theory]
    [InlineData("""[{"changed":"Keys"}]""", "Keys were read again after a change")]
    [InlineData("""[{"changed":"Journeys, Keys"}]""", "Journeys, Keys were read again after a change")]
    [InlineData("""[{"changed":"Journeys"},{"changed":"Keys"}]""", "Journeys, Keys were read again after a change")]
    [InlineData("""[{"changed":"SomethingNewer"}]""", "All were read again after a change")]
    public async Task Payload_SaysWhatIsReadAgain(string json, string line)
    {
        OtherRefresher().Refresh(json);

        Assert.Equal(line, await _log.FirstAsync(ReadAgain));
    }

    [Fact]
    public async Task RefreshAll_ReadsEverythingAgain()
    {
        await _node.Services.GetRequiredService<IJourneyStore>().SaveAsync(Shop.Journey with { Alias = "bikes" }, CancellationToken.None);

        OtherRefresher().RefreshAll();
        await _log.FirstAsync(ReadAgain);

        Assert.Contains("bikes", _other.Journeys.Current.Journeys.Keys);
    }

    private SharedStateRefresher OtherRefresher() =>
        Assert.IsType<SharedStateRefresher>(_other.Services.GetRequiredService<CacheRefresherCollection>()[SharedStateRefresher.UniqueId]);

    // The CMS's messages: to the own node at once, to the others as JSON.
    private sealed class Messenger : IServerMessenger
    {
        private readonly TextJson _json = new();

        public List<(Guid Refresher, string Json)> Sent { get; } = [];

        public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
        {
            ((IPayloadCacheRefresher<TPayload>)refresher).Refresh(payload);
            Sent.Add((refresher.RefresherUniqueId, _json.Serialize(payload)));
        }

        public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) => throw new NotSupportedException();

        public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) => throw new NotSupportedException();

        public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds) => throw new NotSupportedException();

        public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds) => throw new NotSupportedException();

        public void QueueRefreshAll(ICacheRefresher refresher) => throw new NotSupportedException();

        public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) => throw new NotSupportedException();

        public void QueueRemove(ICacheRefresher refresher, params int[] numericIds) => throw new NotSupportedException();

        public void SendMessages() => throw new NotSupportedException();

        public void Sync() => throw new NotSupportedException();
    }
}
