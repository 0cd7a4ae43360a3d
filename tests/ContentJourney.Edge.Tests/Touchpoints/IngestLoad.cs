using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Touchpoints;

/// <summary>Sends touchpoints as fast as the program takes them, and remembers which were acknowledged.</summary>
internal sealed class IngestLoad(int seed)
{
    private const int Customers = 6;
    private const int Workers = 6;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, HashSet<string>> _acknowledged = [];
    private readonly Dictionary<string, List<SentTouchpoint>> _unanswered = [];
    private readonly Dictionary<string, string> _tokens = [];
    private int _next;
    private int _answers;

    /// <summary>The acknowledged ids by visitor.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Acknowledged => _acknowledged;

    /// <summary>Sends until this many requests were answered, then cuts the power in the middle of the others.</summary>
    public async Task RunUntilKilledAsync(EdgeProcess edge, int answers)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _answers = 0;
        var workers = Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WorkAsync(edge, worker, () =>
        {
            if (Interlocked.Increment(ref _answers) == answers)
            {
                enough.SetResult();
            }
        }))).ToList();
        await enough.Task.WaitAsync(TimeSpan.FromMinutes(2));
        await edge.KillAsync();
        await Task.WhenAll(workers);
    }

    /// <summary>Sends again what was never answered.</summary>
    public async Task ResendAsync(EdgeProcess edge)
    {
        foreach (var (visitor, touchpoints) in _unanswered)
        {
            foreach (var chunk in touchpoints.Chunk(100))
            {
                Acknowledge(visitor, chunk, await SendAsync(edge, visitor, chunk));
            }
        }

        _unanswered.Clear();
    }

    /// <summary>The ids of what is stored about a visitor, as often as they are there.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(EdgeProcess edge, string visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "umbraco/delivery/api/v2/journey/visitor");
        request.Headers.Add("Journey-Visitor", await TokenAsync(edge, visitor));
        using var response = await edge.Client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        using var stored = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return [.. stored.RootElement.GetProperty("touchpoints").EnumerateArray().Select(touchpoint => touchpoint.GetProperty("id").GetString()!)];
    }

    private async Task WorkAsync(EdgeProcess edge, int worker, Action answered)
    {
        var random = new Random(seed + worker);
        while (true)
        {
            var visitor = $"customer-{random.Next(Customers)}";
            var touchpoints = Enumerable.Range(0, random.Next(1, 20)).Select(_ => new SentTouchpoint(
                $"touch-{Interlocked.Increment(ref _next)}", "product-view", DateTimeOffset.UnixEpoch.AddDays(20_000).AddSeconds(random.Next(100)))).ToArray();
            try
            {
                Acknowledge(visitor, touchpoints, await SendAsync(edge, visitor, touchpoints));
                answered();
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException)
            {
                lock (_lock)
                {
                    var unanswered = _unanswered.TryGetValue(visitor, out var known) ? known : _unanswered[visitor] = [];
                    unanswered.AddRange(touchpoints);
                }

                return;
            }
        }
    }

    private static async Task<JsonElement> SendAsync(EdgeProcess edge, string visitor, SentTouchpoint[] touchpoints)
    {
        using var response = await edge.Manager.PostAsJsonAsync(
            "umbraco/delivery/api/v2/journey/touchpoints", new { visitors = new[] { new { userId = visitor, touchpoints } } });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return answer;
    }

    private void Acknowledge(string visitor, SentTouchpoint[] touchpoints, JsonElement answer)
    {
        Assert.Equal(touchpoints.Length, answer.GetProperty("accepted").GetInt32() + answer.GetProperty("duplicates").GetInt32());
        lock (_lock)
        {
            var acknowledged = _acknowledged.TryGetValue(visitor, out var known) ? known : _acknowledged[visitor] = [];
            acknowledged.UnionWith(touchpoints.Select(touchpoint => touchpoint.Id));
        }
    }

    private async Task<string> TokenAsync(EdgeProcess edge, string visitor)
    {
        if (_tokens.TryGetValue(visitor, out var known))
        {
            return known;
        }

        using var response = await edge.Manager.PostAsJsonAsync("umbraco/delivery/api/v2/journey/visitor/identify", new { userId = visitor });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return _tokens[visitor] = answer.GetProperty("visitor").GetString()!;
    }
}
