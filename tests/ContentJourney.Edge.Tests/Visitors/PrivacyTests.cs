using System.Diagnostics;
using System.Net;
using System.Text;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Edge.Tests.Nodes;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Edge.Tests.Visitors;

/// <summary>What a request says of a person beside what it sends: nothing of it is kept or logged.</summary>
public sealed class PrivacyTests
{
    private const string Address = "203.0.113.177";
    private const string Agent = "RecognisableBrowser/17.4 (of one person)";
    private const string Referrer = "https://recognisable.example/where-they-came-from";

    // Present in the store if it is looked at in the right place.
    private const string Kept = "kept-touchpoint-id";

    [Fact]
    public async Task AddressAndAgent_AreNeitherInSqliteNorInTheLog()
    {
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path, Verbose());
        await CallAsync(edge);
        Assert.Equal(0, await edge.TerminateAsync());

        var stored = string.Concat(Directory.GetFiles(folder.Path).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        Assert.Contains(Kept, stored, StringComparison.Ordinal);
        AssertKeptNothing(stored, edge);
    }

    [Fact]
    public async Task AddressAndAgent_AreNeitherInPostgresNorInTheLog()
    {
        var address = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path, [.. Verbose(), ("ConnectionStrings__ContentJourney", address)]);
        await CallAsync(edge);

        var stored = await DumpAsync(new Npgsql.NpgsqlConnectionStringBuilder(address));
        Assert.Contains(Kept, stored, StringComparison.Ordinal);
        AssertKeptNothing(stored, edge);
        Assert.Contains(edge.Output, line => line.TrimStart().StartsWith("Data ", StringComparison.Ordinal) && line.Contains("PostgreSQL", StringComparison.Ordinal));
    }

    private static (string Name, string Value)[] Verbose() =>
        [("ContentJourney__TrustedProxies__0", "127.0.0.1"), ("Logging__LogLevel__Default", "Debug")];

    private static async Task CallAsync(EdgeProcess edge)
    {
        edge.Client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Agent);
        edge.Client.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", Address);
        edge.Client.DefaultRequestHeaders.TryAddWithoutValidation("Referer", Referrer);
        var token = await edge.Client.AgreeAsync();
        (await edge.Client.CallAsync(HttpMethod.Post, "touchpoints", token, $"{{{NodeCalls.Views(Kept)}}}")).Is(HttpStatusCode.Accepted);
        (await edge.Client.CallAsync(HttpMethod.Post, "visit", token, """{"slots":[{"name":"hero"}]}""")).Is(HttpStatusCode.OK);
        (await edge.Client.CallAsync(HttpMethod.Post, "visit", token, """{"slots":7}""")).Is(HttpStatusCode.BadRequest);
        (await edge.Client.CallAsync(HttpMethod.Get, "decision", "forged")).Is(HttpStatusCode.BadRequest);
        Assert.NotEmpty(await edge.Client.StoredAsync(token));
    }

    private static void AssertKeptNothing(string stored, EdgeProcess edge)
    {
        var logged = string.Join('\n', edge.Output);
        Assert.Contains("/journey/visit", logged, StringComparison.Ordinal);
        foreach (var word in (string[])[Address, "RecognisableBrowser", "recognisable.example"])
        {
            Assert.DoesNotContain(word, stored, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(word, logged, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task<string> DumpAsync(Npgsql.NpgsqlConnectionStringBuilder address)
    {
        using var dump = Process.Start(new ProcessStartInfo(
            Path.Combine(PostgresPrograms.Find(), "pg_dump"), ["-h", address.Host!, "-U", address.Username!, address.Database!])
        {
            RedirectStandardOutput = true,
        })!;
        var text = await dump.StandardOutput.ReadToEndAsync();
        await dump.WaitForExitAsync();
        Assert.Equal(0, dump.ExitCode);
        return text;
    }
}
