using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;

namespace ContentJourney.Edge.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public async Task Start_WithNothingConfigured_ServesTheSampleAndPrintsTheKeyOnce()
    {
        using var folder = new TemporaryFolder();
        string key;
        await using (var first = await EdgeProcess.StartAsync(folder.Path, ("ContentJourney__ManagementKey", "")))
        {
            var line = Assert.Single(first.Output, line => line.StartsWith("Management key", StringComparison.Ordinal));
            key = line[(line.LastIndexOf(' ') + 1)..];
            using var journey = await GetWithKeyAsync(first, key, "umbraco/contentjourney/api/v1/journeys/default");
            Assert.Equal(3, journey.RootElement.GetProperty("personas").GetArrayLength());
            Assert.Equal(0, await first.TerminateAsync());
        }

        await using var second = await EdgeProcess.StartAsync(folder.Path, ("ContentJourney__ManagementKey", ""));
        Assert.DoesNotContain(second.Output, line => line.StartsWith("Management key", StringComparison.Ordinal));
        using var again = await GetWithKeyAsync(second, key, "umbraco/contentjourney/api/v1/journeys/default/rule-sets");
        Assert.Equal("live", again.RootElement.GetProperty("items")[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task Start_WithoutSample_HasTheDefaultJourneyAlone()
    {
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path, ("ContentJourney__Sample", "false"));

        using var journeys = JsonDocument.Parse(await edge.Manager.GetStringAsync("umbraco/contentjourney/api/v1/journeys/default"));
        using var content = JsonDocument.Parse(await edge.Client.GetStringAsync("umbraco/delivery/api/v2/content"));

        Assert.Equal(5, journeys.RootElement.GetProperty("stages").GetArrayLength());
        Assert.Equal(0, journeys.RootElement.GetProperty("personas").GetArrayLength());
        Assert.Equal(0, content.RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Start_WithAspNetCoreUrls_ListensThere()
    {
        using var folder = new TemporaryFolder();
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;

        var exit = await EdgeRun.ToEndAsync([], Settings(folder, ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}")));

        AssertFails(exit, $"http://127.0.0.1:{port}", "in use");
    }

    [Fact]
    public async Task Start_WithAnUnusableSigningKey_SaysSoInOneLine()
    {
        using var folder = new TemporaryFolder();
        var exit = await EdgeRun.ToEndAsync(["--urls", "http://127.0.0.1:0"], Settings(folder, ("ContentJourney__SigningKey", "not base64!")));
        AssertFails(exit, "ContentJourney:SigningKey", "base64");
    }

    [Fact]
    public async Task Start_WithAMissingContentFile_NamesIt()
    {
        using var folder = new TemporaryFolder();
        var exit = await EdgeRun.ToEndAsync(["--urls", "http://127.0.0.1:0"], Settings(folder, ("ContentJourney__Content", "no-such-file.json")));
        AssertFails(exit, "no-such-file.json", "does not exist");
    }

    [Fact]
    public async Task Start_WithABrokenSnapshot_NamesThePlace()
    {
        using var folder = new TemporaryFolder();
        var snapshot = folder.Write("site.json", """{"cultures":["en-US"],"content":{"en-US":{"items":[{"id":7}]}}}""");
        var exit = await EdgeRun.ToEndAsync(["--urls", "http://127.0.0.1:0"], Settings(folder, ("ContentJourney__Content", snapshot)));
        AssertFails(exit, "content.en-US.items[0].id", "must be a string");
    }

    [Fact]
    public async Task Start_WithAWordForSample_NamesTheSetting()
    {
        using var folder = new TemporaryFolder();
        var exit = await EdgeRun.ToEndAsync(["--urls", "http://127.0.0.1:0"], Settings(folder, ("ContentJourney__Sample", "perhaps")));
        AssertFails(exit, "ContentJourney:Sample", "perhaps");
    }

    [Fact]
    public async Task Start_WithAFileForDataDirectory_NamesIt()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a-file", "");
        var exit = await EdgeRun.ToEndAsync(["--urls", "http://127.0.0.1:0"], new Dictionary<string, string> { ["ContentJourney__DataDirectory"] = file });
        AssertFails(exit, "ContentJourney:DataDirectory", file);
    }

    [Fact]
    public async Task Start_WithUrlsThatAreNone_NamesThem()
    {
        using var folder = new TemporaryFolder();
        AssertFails(await EdgeRun.ToEndAsync(["--urls", "nonsense"], Settings(folder)), "nonsense");
    }

    [Theory]
    [InlineData("--url", "http://127.0.0.1:0")]
    [InlineData("repaly", "file")]
    [InlineData("replay", "no-such-file.jsonl")]
    public async Task Start_WithAnUnknownArgument_SaysSoAndHowToGetHelp(params string[] args)
    {
        using var folder = new TemporaryFolder();
        var exit = await EdgeRun.ToEndAsync(args, Settings(folder));
        Assert.Equal(1, exit.Code);
        Assert.Contains(args[^1] == "no-such-file.jsonl" ? args[^1] : args[0], exit.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terminate_WhileServing_EndsWithExitCode0()
    {
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path);
        Assert.Equal(HttpStatusCode.OK, (await edge.Client.GetAsync(new Uri("health/ready", UriKind.Relative))).StatusCode);
        Assert.Equal(0, await edge.TerminateAsync());
    }

    private static Dictionary<string, string> Settings(TemporaryFolder folder, params (string Name, string Value)[] settings)
    {
        var all = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        all["ContentJourney__DataDirectory"] = folder.Path;
        return all;
    }

    private static void AssertFails(EdgeExit exit, params string[] words)
    {
        Assert.Equal(1, exit.Code);
        var line = Assert.Single(exit.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(words, word => Assert.Contains(word, line, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", exit.Output, StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> GetWithKeyAsync(EdgeProcess edge, string key, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await edge.Client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }
}
