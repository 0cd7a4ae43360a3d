using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using ContentJourney.Edge.Tests.Nodes;

namespace ContentJourney.Edge.Tests.Faults;

/// <summary>
/// Visitors who send batches and view pages as fast as they are answered, whatever happens to the program. It remembers what
/// was acknowledged and what was sent without an answer.
/// </summary>
internal sealed class MixedLoad(IFaultStore store) : IDisposable
{
    private const int Batch = 8;
    private const int Ingesting = 4;
    private const int Viewing = 4;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(FaultScale.Of(3, 30));
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<string, bool> _sent = new();
    private readonly ConcurrentDictionary<string, bool> _acknowledged = new();
    private readonly ConcurrentBag<(string Token, string[] Ids)> _inDoubt = [];
    private readonly SemaphoreSlim _answers = new(0);
    private readonly SemaphoreSlim _failures = new(0);
    private readonly CancellationTokenSource _end = new(s_patience);
    private List<Task> _workers = [];
    private volatile HttpClient? _client;
    private volatile bool _stopping;

    /// <summary>How many touchpoints were acknowledged.</summary>
    public int Acknowledged => _acknowledged.Count;

    /// <summary>Sends to this program from now on; the first call begins.</summary>
    public async Task SendToAsync(HttpClient client)
    {
        _client = client;
        if (_workers.Count > 0)
        {
            return;
        }

        var workers = new List<Task>();
        for (var worker = 0; worker < Ingesting + Viewing; worker++)
        {
            var (token, views) = (await client.AgreeAsync(), worker >= Ingesting);
            workers.Add(Task.Run(() => WorkAsync(token, views)));
        }

        _workers = workers;
    }

    /// <summary>Waits until this many more requests were acknowledged.</summary>
    public Task AnsweredAsync(int requests) => TakeAsync(_answers, requests);

    /// <summary>Waits until this many more requests were not.</summary>
    public Task FailedAsync(int requests) => TakeAsync(_failures, requests);

    /// <summary>Lets each visitor finish what was begun.</summary>
    public async Task StopAsync()
    {
        _stopping = true;
        await Task.WhenAll(_workers);
    }

    /// <summary>Asserts, by the store itself, that what was acknowledged is stored, and nothing twice.</summary>
    public async Task CheckAsync()
    {
        var acknowledged = _acknowledged.Keys.ToArray();
        var stored = await store.ReadIdsAsync();
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Empty(acknowledged.Except(stored));
        Assert.Empty(stored.Except(_sent.Keys));
    }

    /// <summary>Stops, sends again what has no answer, and asserts that the store has all of it exactly once.</summary>
    public async Task StopAndCheckAsync()
    {
        await StopAsync();
        await CheckAsync();
        await Parallel.ForEachAsync(_inDoubt, _end.Token, async (sent, cancel) =>
        {
            while (!await TrySendAsync(sent.Token, sent.Ids, views: sent.Ids.Length == 1))
            {
                await Task.Delay(s_pause, cancel);
            }
        });

        var stored = await store.ReadIdsAsync();
        Assert.Equal(_sent.Keys.Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
        _answers.Dispose();
        _failures.Dispose();
    }

    private async Task WorkAsync(string token, bool views)
    {
        while (!_stopping)
        {
            var ids = Enumerable.Range(0, views ? 1 : Batch).Select(_ => Guid.NewGuid().ToString("N")).ToArray();
            foreach (var id in ids)
            {
                _sent[id] = true;
            }

            if (await TrySendAsync(token, ids, views))
            {
                foreach (var id in ids)
                {
                    _acknowledged[id] = true;
                }

                _answers.Release();
            }
            else
            {
                _inDoubt.Add((token, ids));
                _failures.Release();
                await Task.Delay(s_pause, _end.Token);
            }
        }
    }

    private async Task<bool> TrySendAsync(string token, string[] ids, bool views)
    {
        try
        {
            return views ? await TryViewAsync(token, ids) : await TryIngestAsync(token, ids);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException or JsonException or ObjectDisposedException)
        {
            // The program died, the next one does not listen yet, or the test is between them.
            return false;
        }
    }

    private async Task<bool> TryIngestAsync(string token, string[] ids)
    {
        var answer = await _client!.CallAsync(HttpMethod.Post, "touchpoints", token, $"{{{NodeCalls.Views(ids)}}}");
        if (answer.Status == HttpStatusCode.ServiceUnavailable)
        {
            Assert.True(answer.RetryAfter >= TimeSpan.FromSeconds(1));
            return false;
        }

        var counts = answer.Is(HttpStatusCode.Accepted).Body;
        Assert.Equal(ids.Length, counts.GetProperty("accepted").GetInt32() + counts.GetProperty("duplicates").GetInt32());
        return true;
    }

    private async Task<bool> TryViewAsync(string token, string[] ids)
    {
        var body = $$"""{{{NodeCalls.Agreed}},{{NodeCalls.Views(ids)}},"slots":[{"name":"hero"}]}""";
        var visit = (await _client!.CallAsync(HttpMethod.Post, "visit", token, body)).Is(HttpStatusCode.OK);
        Assert.Equal(ids.Length, visit.Count("accepted") + visit.Count("duplicates") + visit.Count("notStored"));
        Assert.Equal(visit.IsStoreAway, visit.Count("notStored") > 0);
        return !visit.IsStoreAway;
    }

    private async Task TakeAsync(SemaphoreSlim counted, int requests)
    {
        // Those before this call do not count.
        while (await counted.WaitAsync(TimeSpan.Zero, _end.Token))
        {
        }

        for (var i = 0; i < requests; i++)
        {
            // A worker that has thrown says why.
            if (_workers.Find(worker => worker.IsFaulted) is { } broken)
            {
                await broken;
            }

            await counted.WaitAsync(_end.Token);
        }
    }
}
