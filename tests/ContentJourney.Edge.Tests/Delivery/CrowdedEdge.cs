using System.Net.Http.Json;
using System.Text.Json;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Umbraco.Tests.Delivery.Caching;
using ContentJourney.Umbraco.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Delivery;

/// <summary>The running program with an item for every stage and persona, a thousand visitors, and a cache that they share.</summary>
public sealed class CrowdedEdge : IAsyncLifetime, IDisposable
{
    private const string Management = "umbraco/contentjourney/api/v1/journeys/default";
    private const string Root = "00000000-0000-4000-8000-000000000001";
    private readonly TemporaryFolder _folder = new();
    private EdgeProcess _process = null!;
    private SharedCache _cache = null!;

    internal Crowd Crowd { get; private set; } = null!;

    internal HttpClient Client => _process.Client;

    internal HttpClient Cached => _cache.Client;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _process = await EdgeProcess.StartAsync(
            _folder.Path, ("ContentJourney__Sample", "false"), ("ContentJourney__Content", _folder.Write("site.json", Snapshot())));
        await SaveJourneyAsync();
        _cache = await SharedCache.StartAsync(Client);
        Crowd = await Crowd.GatherAsync(Client);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await _cache.DisposeAsync();
        await _process.DisposeAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private async Task SaveJourneyAsync()
    {
        var manager = _process.Manager;
        using var journey = await manager.PutAsJsonAsync(Management, new
        {
            alias = "default",
            name = "A crowd",
            stages = Crowd.Stages.Select(stage => new { alias = stage, name = stage }),
            personas = Crowd.Personas.Select(persona => new { alias = persona, name = persona }),
            touchpointTypes = Array.Empty<object>(),
            slots = new[] { "hero" },
        });
        journey.EnsureSuccessStatusCode();
        using var rules = new StringContent(Crowd.Journey.RuleSet!, null, "application/json");
        using var draft = await manager.PostAsync($"{Management}/rule-sets", rules);
        var version = (await draft.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32();
        using var live = await manager.PostAsync($"{Management}/rule-sets/{version}/publish", null);
        live.EnsureSuccessStatusCode();
    }

    private static string Snapshot() => JsonSerializer.Serialize(new
    {
        items =
            from stage in Crowd.Stages
            from persona in Crowd.Personas.Prepend(null)
            select Item(stage, persona),
    });

    private static object Item(string stage, string? persona) => new
    {
        contentType = "page",
        name = new Member("", stage, persona).Key,
        createDate = "2026-01-01T00:00:00Z",
        updateDate = "2026-01-01T00:00:00Z",
        id = Guid.NewGuid(),
        route = new { path = $"/{stage}-{persona}/", startItem = new { id = Root, path = "home" } },
        properties = new
        {
            journeyTags = new
            {
                journey = "default",
                stages = new[] { stage },
                personas = persona is null ? [] : new[] { persona },
                slots = new[] { "hero" },
                priority = 0,
                moment = (object?)null,
            },
        },
        cultures = new { },
    };
}
