using System.Net;
using System.Net.Http.Json;
using ContentJourney.Storage.Configuration;
using ContentJourney.Umbraco.Storage;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NSubstitute;

namespace ContentJourney.Umbraco.Tests.Storage;

public sealed class StoreStartTests : IDisposable
{
    private const string Visit = "/umbraco/delivery/api/v2/journey/visit";
    private readonly string _directory = Directory.CreateTempSubdirectory("contentjourney-").FullName;
    private readonly ManualTime _time = new();
    private readonly RecordedLog _log = new();

    public void Dispose()
    {
        Directory.Delete(_directory, recursive: true);
        _log.Dispose();
    }

    [Fact]
    public async Task SiteWhoseStoreCannotBeMade_StartsAndSaysWhy()
    {
        // A file stands where the folder should be, which no right of the user mends.
        var blocked = Path.Combine(_directory, "blocked");
        await File.WriteAllTextAsync(blocked, "");
        await using var cms = await StartAsync(("ContentJourney:DataDirectory", blocked));

        Assert.Contains($"the directory '{blocked}' cannot be made or written", State(cms).Problem, StringComparison.Ordinal);
        using var visit = await cms.Client.PostAsJsonAsync(Visit, new { });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, visit.StatusCode);
        Assert.Equal("15", visit.Headers.RetryAfter?.ToString());
        Assert.DoesNotContain(blocked, await visit.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var journeys = await cms.Client.GetAsync("/umbraco/contentjourney/api/v1/journeys");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, journeys.StatusCode);
        using var page = await cms.Client.GetAsync("/");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task StoreThatCanBeMadeLater_IsOpenedThen()
    {
        var blocked = Path.Combine(_directory, "blocked");
        await File.WriteAllTextAsync(blocked, "");
        await using var cms = await StartAsync(("ContentJourney:DataDirectory", blocked));
        File.Delete(blocked);

        await _time.PassAsync(StoreStart.Pause);
        await _log.FirstAsync(StorageLog.Opened);

        Assert.Null(State(cms).Problem);
        using var visit = await cms.Client.PostAsJsonAsync(Visit, new { });
        Assert.Equal(HttpStatusCode.OK, visit.StatusCode);
    }

    [Fact]
    public async Task FileThatIsNoDatabase_IsLeftAloneAndNamed()
    {
        var file = Path.Combine(_directory, "contentjourney.db");
        await File.WriteAllTextAsync(file, new string('x', 4096));
        await using var cms = await StartAsync(("ContentJourney:DataDirectory", _directory));

        Assert.Contains($"'{file}' is not a ContentJourney database", State(cms).Problem, StringComparison.Ordinal);
        Assert.Equal(new string('x', 4096), await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task AnotherConnectionString_OpensNoOtherDatabaseInstead()
    {
        await using var cms = await StartAsync(
            ("ConnectionStrings:contentJourneyDbDSN", "Server=.;Database=journeys"), ("ContentJourney:DataDirectory", _directory));

        Assert.StartsWith("The connection string of the store cannot be read", State(cms).Problem, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task ConnectionString_NamesTheFile()
    {
        var file = Path.Combine(_directory, "own", "shop.db");
        await using var cms = await StartAsync(("ConnectionStrings:contentJourneyDbDSN", $"Data Source={file}"));

        Assert.Null(State(cms).Problem);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task NothingOfTheLibraries_CanKeepTheSiteFromStarting()
    {
        await using var cms = await StartAsync(("ContentJourney:DataDirectory", _directory));

        Assert.NotEmpty(WaitingServices.HostedServices(cms.Services));
        Assert.NotEmpty(WaitingServices.Validators(cms.Services));
        Assert.DoesNotContain(
            cms.Services.GetServices<IHostedService>(),
            service => service.GetType().Assembly.GetName().Name is "ContentJourney.Storage" or "ContentJourney.AspNetCore");
        Assert.Empty(cms.Services.GetServices<Microsoft.Extensions.Options.IValidateOptions<StorageOptions>>());
    }

    private static StoreState State(TestCms cms) => cms.Services.GetRequiredService<StoreState>();

    private async Task<TestCms> StartAsync(params (string Name, string Value)[] settings)
    {
        var cms = await TestCms.StartAsync(
            services => services.AddSingleton<TimeProvider>(_time).AddSingleton<ILoggerProvider>(_log),
            settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value));
        cms.Access.HasPublicAccess().Returns(true);
        return cms;
    }
}
