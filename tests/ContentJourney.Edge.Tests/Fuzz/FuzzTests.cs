using System.Globalization;
using System.Text;
using System.Text.Json;
using ContentJourney.AspNetCore.Tests.OpenApi;
using ContentJourney.Edge.Tests.Hosting;
using Xunit.Abstractions;

namespace ContentJourney.Edge.Tests.Fuzz;

/// <summary>
/// Sends Edge what the contract allows, almost allows, and what nobody expects. The long run:
/// <c>CONTENTJOURNEY_FUZZ_REQUESTS=10000 CONTENTJOURNEY_FUZZ_SEED=1 dotnet test tests/ContentJourney.Edge.Tests --filter Fuzz</c>.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int DefaultRequests = 1_500;
    private const int DefaultSeed = 20261122;
    private const int MostFindings = 20;
    private const long Megabyte = 1024 * 1024;

    // What one request may at most hold on to afterwards, over the whole run, beside what the journeys and keys it made take.
    private const long MostGrowth = 24 * Megabyte;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Requests_OfEveryKind_GetDescribedAnswers_AndLeaveNoMemoryBehind()
    {
        var (requests, seed) = (Setting("CONTENTJOURNEY_FUZZ_REQUESTS", DefaultRequests), Setting("CONTENTJOURNEY_FUZZ_SEED", DefaultSeed));
        output.WriteLine($"{requests} requests of seed {seed}");
        await using var edge = await LocalEdge.StartAsync(("ContentJourney:WarmVisitorMegabytes", "1"), ("Logging:LogLevel:Default", "None"));
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }) { Timeout = s_patience };
        var server = new Uri(edge.App.Urls.First());
        var source = new FuzzRequests(Contract.Committed, new Random(seed));
        var check = new FuzzCheck(Contract.Committed);
        var (findings, statuses, afterFirstQuarter) = (new List<string>(), new SortedDictionary<int, int>(), 0L);
        for (var sent = 0; sent < requests && findings.Count < MostFindings; sent++)
        {
            var request = source.Next();
            var (status, wrong) = await SendAsync(client, server, request, source, check);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (wrong is not null)
            {
                findings.Add($"seed {seed}, request {sent}: {wrong}\n  {request.ToCurl(server)}");
            }

            afterFirstQuarter = sent == requests / 4 ? Held() : afterFirstQuarter;
        }

        var afterLast = Held();
        output.WriteLine(string.Join(", ", statuses.Select(status => $"{status.Key}: {status.Value}")));
        output.WriteLine($"{afterFirstQuarter / Megabyte} MB held after the first quarter, {afterLast / Megabyte} MB after the last");
        Assert.True(findings.Count == 0, string.Join('\n', findings));
        Assert.InRange(afterLast, 0, afterFirstQuarter + MostGrowth);
        // Requests that all fail would say little: a good part must be taken.
        Assert.InRange(statuses.Where(status => status.Key < 300).Sum(status => status.Value), requests / 8, requests);
    }

    private static async Task<(int Status, string? Wrong)> SendAsync(HttpClient client, Uri server, FuzzRequest request, FuzzRequests source, FuzzCheck check)
    {
        try
        {
            using var message = request.ToMessage(server);
            using var answer = await client.SendAsync(message);
            var text = await answer.Content.ReadAsStringAsync();
            Remember(answer, text, source);
            return ((int)answer.StatusCode, check.Find(request, answer, text));
        }
        catch (TaskCanceledException)
        {
            return (0, $"no answer within {s_patience.TotalSeconds} s");
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return (0, exception.Message);
        }
    }

    private static void Remember(HttpResponseMessage answer, string text, FuzzRequests source)
    {
        if (answer.IsSuccessStatusCode && text.StartsWith("{\"visitor\":\"", StringComparison.Ordinal))
        {
            using var json = JsonDocument.Parse(text);
            source.Remember(json.RootElement.GetProperty("visitor").GetString()!);
        }
    }

    private static long Held()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static int Setting(string name, int missing) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : missing;
}
