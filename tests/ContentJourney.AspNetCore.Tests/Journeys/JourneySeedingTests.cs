using System.Net;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Journeys;

public sealed class JourneySeedingTests : IDisposable
{
    private static readonly JourneySeed Bikes = new(JourneyDocument.Parse(SampleJourney.Json()), SampleJourney.Rules());
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("contentjourney-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task FirstStart_StoresTheSeedWithLiveRulesAndTheDefaultJourney()
    {
        await using var site = await StartAsync(Bikes);

        Assert.Equal(["bikes", "default"], await AliasesAsync(site));
        Assert.Equal("live", (await site.GetAsync("journeys/bikes/rule-sets/1")).At("status").GetString());
    }

    [Fact]
    public async Task FirstStart_SeedOfTheDefaultJourney_TakesItsPlace()
    {
        await using var site = await StartAsync(new JourneySeed(JourneyDocument.Parse(SampleJourney.Json("default")), null));

        Assert.Equal(["default"], await AliasesAsync(site));
        Assert.Equal("Buying a bicycle", (await site.GetAsync("journeys/default")).At("name").GetString());
        Assert.Equal(0, (await site.GetAsync("journeys/default/rule-sets")).At("total").GetInt32());
    }

    [Fact]
    public async Task NextStart_OverwritesNothing()
    {
        await using (var first = await StartAsync(Bikes))
        {
            await first.PutAsync("journeys/bikes", SampleJourney.Json(change: journey => journey["name"] = "Ours"));
            await first.PostAsync("journeys/bikes/rule-sets", SampleJourney.Rules(views: 9));
            await first.PostAsync("journeys/bikes/rule-sets/2/publish");
        }

        await using var second = await StartAsync(Bikes);

        Assert.Equal("Ours", (await second.GetAsync("journeys/bikes")).At("name").GetString());
        Assert.Equal(2, (await second.GetAsync("journeys/bikes/rule-sets")).At("total").GetInt32());
        Assert.Equal("live", (await second.GetAsync("journeys/bikes/rule-sets/2")).At("status").GetString());
    }

    [Fact]
    public async Task NextStart_DeletedSeed_StaysAway()
    {
        await using (var first = await StartAsync(Bikes))
        {
            (await first.DeleteAsync("journeys/bikes?force=true")).Is(HttpStatusCode.NoContent);
        }

        await using var second = await StartAsync(Bikes);

        Assert.Equal(["default"], await AliasesAsync(second));
    }

    [Fact]
    public async Task FirstStart_CutShortBeforeTheRules_IsCompletedByTheNext()
    {
        await using (var first = await StartAsync())
        {
            await first.Host.Services.GetRequiredService<IJourneyStore>().SaveAsync(Bikes.Journey, CancellationToken.None);
            await ForgetMarkAsync(first);
        }

        await using var second = await StartAsync(Bikes);

        Assert.Equal("live", (await second.GetAsync("journeys/bikes/rule-sets/1")).At("status").GetString());
    }

    [Fact]
    public async Task FirstStart_CutShortAfterTheDraft_IsCompletedByTheNext()
    {
        await using (var first = await StartAsync())
        {
            await first.Host.Services.GetRequiredService<IJourneyStore>().SaveAsync(Bikes.Journey, CancellationToken.None);
            await first.Host.Services.GetRequiredService<IRuleSetStore>()
                .AddDraftAsync("bikes", Bikes.RuleSet!, first.Host.Clock.GetUtcNow(), CancellationToken.None);
            await ForgetMarkAsync(first);
        }

        await using var second = await StartAsync(Bikes);

        Assert.Contains(
            (await second.GetAsync("journeys/bikes/rule-sets")).At("items").EnumerateArray(),
            version => version.GetProperty("status").GetString() == "live");
    }

    [Fact]
    public async Task FirstStart_OverAJourneyThatIsAnother_LeavesIt()
    {
        await using (var first = await StartAsync())
        {
            await first.PutAsync("journeys/bikes", SampleJourney.Json(change: journey => journey["name"] = "Ours"));
            await ForgetMarkAsync(first);
        }

        await using var second = await StartAsync(Bikes);

        Assert.Equal("Ours", (await second.GetAsync("journeys/bikes")).At("name").GetString());
        Assert.Equal(0, (await second.GetAsync("journeys/bikes/rule-sets")).At("total").GetInt32());
    }

    private Task<ManagementSite> StartAsync(params JourneySeed[] seeds) => ManagementSite.StartAsync(
        setup => setup.DataDirectory = _directory.FullName,
        services =>
        {
            foreach (var seed in seeds)
            {
                services.AddSingleton(seed);
            }
        });

    private static async Task<IEnumerable<string>> AliasesAsync(ManagementSite site) =>
        (await site.GetAsync("journeys")).At("items").EnumerateArray().Select(journey => journey.GetProperty("alias").GetString()!);

    // As a start leaves the store that was ended before it set the mark.
    private static async Task ForgetMarkAsync(ManagementSite site)
    {
        var path = Path.Combine(site.Host.DataDirectory, "contentjourney.db");
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM setting WHERE name = 'journeys-seeded'";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
