using System.Text.Json;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Umbraco.Cms.Core.DeliveryApi;

namespace ContentJourney.Umbraco.Tests.Delivery.Caching;

/// <summary>The native query with the stage in its filter, behind the CMS's output cache.</summary>
public sealed class FilterIsolationTests : IAsyncLifetime
{
    private const string OfTheVisitor = "stageOfTheVisitor:";
    private TestCms _cms = null!;
    private Crowd _crowd = null!;

    public async Task InitializeAsync()
    {
        _cms = await TestCms.StartWithAsync(setup =>
        {
            setup.Journeys = [Crowd.Journey];
            setup.Services = services =>
            {
                ContentApi.AddTo(services.AddCmsOutputCache(), TestPage.ForEveryone);
                services.AddSingleton<IFilterHandler>(provider => new FilterByTheVisitor(provider.GetRequiredService<IHttpContextAccessor>(), () => _crowd));
            };
            setup.Pipeline = ContentApi.Map;
        });
        _cms.Access.HasPublicAccess().Returns(true);
        _crowd = await Crowd.GatherAsync(_cms.Client);
    }

    public async Task DisposeAsync() => await _cms.DisposeAsync();

    [Fact]
    public async Task FilterByStageAndPersona_ShowsNobodyAnothersContent()
    {
        var report = await _crowd.AskAsync(member => AskAsync(
            member, $"?filter=journeyStage:{member.Stage}&filter=persona:{member.Persona ?? "!persona-1"}&filter=slot:hero&sort=journeyPriority:desc"));

        report.IsIsolated();
    }

    [Fact]
    public async Task SelectionByStage_ShowsNobodyAnothersContent() =>
        (await _crowd.AskAsync(member => AskAsync(member, $"?fetch=journeyStage:{member.Stage}"))).IsIsolated();

    [Fact]
    public async Task FilterThatFindsTheVisitorItself_MixesVisitorsUp() =>
        (await _crowd.AskAsync(member => AskAsync(member, $"?filter={OfTheVisitor}"))).IsMixedUp();

    private async Task<Seen> AskAsync(Member member, string query)
    {
        var (json, fromCache) = await _cms.Client.ReadAsync(ContentApi.Path + query, ("Journey-Visitor", member.Token));
        var items = json.GetProperty("items").EnumerateArray().ToArray();
        return new Seen(items.Length > 0 && Array.TrueForAll(items, item => IsFor(item, member.Stage)), fromCache);
    }

    private static bool IsFor(JsonElement item, string stage) =>
        item.GetProperty("properties").GetProperty("journeyTags").GetProperty("stages")[0].GetString() == stage;

    /// <summary>What must not be done: the cache in front knows nothing of whom the answer is for.</summary>
    private sealed class FilterByTheVisitor(IHttpContextAccessor accessor, Func<Crowd> crowd) : IFilterHandler
    {
        public bool CanHandle(string query) => query == OfTheVisitor;

        public FilterOption BuildFilterOption(string filter) => new()
        {
            FieldName = "journeyStage",
            Values = [crowd().StageOf(accessor.HttpContext!.Request.Headers["Journey-Visitor"].ToString())],
            Operator = FilterOperation.Is,
        };
    }
}
