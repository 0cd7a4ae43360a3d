using System.Net;

namespace ContentJourney.Edge.Tests.Nodes;

/// <summary>Visitors who send touchpoints as fast as they are taken, and send each batch again until it is acknowledged.</summary>
internal sealed class ResendingLoad(HttpClient client) : IDisposable
{
    private const int Visitors = 6;
    private const int Batch = 8;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);
    private readonly Dictionary<string, HashSet<string>> _acknowledged = [];
    private readonly SemaphoreSlim _batches = new(0);
    private readonly CancellationTokenSource _end = new(s_patience);
    private IReadOnlyList<Task> _workers = [];
    private volatile bool _stopping;
    private int _failures;

    /// <summary>How often a batch was not acknowledged.</summary>
    public int Failures => _failures;

    /// <summary>Begins.</summary>
    public async Task StartAsync()
    {
        for (var visitor = 0; visitor < Visitors; visitor++)
        {
            _acknowledged.Add(await client.AgreeAsync(), []);
        }

        _workers = [.. _acknowledged.Select(visitor => Task.Run(() => WorkAsync(visitor.Key, visitor.Value)))];
    }

    /// <summary>Waits until this many more batches were acknowledged.</summary>
    public async Task AcknowledgedAsync(int batches)
    {
        for (var i = 0; i < batches; i++)
        {
            await _batches.WaitAsync(_end.Token);
        }
    }

    /// <summary>Lets each visitor finish what was begun.</summary>
    public async Task StopAsync()
    {
        _stopping = true;
        await Task.WhenAll(_workers);
    }

    /// <summary>Asserts that what was acknowledged is stored, exactly once, and nothing else is.</summary>
    public async Task CheckAsync(HttpClient node)
    {
        foreach (var (token, acknowledged) in _acknowledged)
        {
            Assert.NotEmpty(acknowledged);
            Assert.Equal(acknowledged.Order(StringComparer.Ordinal), (await node.StoredAsync(token)).Order(StringComparer.Ordinal));
        }
    }

    public void Dispose()
    {
        // Ends those whom a failed test left behind.
        _end.Cancel();
        _end.Dispose();
        _batches.Dispose();
    }

    private async Task WorkAsync(string token, HashSet<string> acknowledged)
    {
        while (!_stopping)
        {
            var ids = Enumerable.Range(0, Batch).Select(_ => Guid.NewGuid().ToString("N")).ToArray();
            while (!await IsAcknowledgedAsync(token, ids))
            {
                Interlocked.Increment(ref _failures);
                await Task.Delay(s_pause, _end.Token);
            }

            acknowledged.UnionWith(ids);
            _batches.Release();
        }
    }

    private async Task<bool> IsAcknowledgedAsync(string token, string[] ids)
    {
        try
        {
            var answer = await client.CallAsync(HttpMethod.Post, "touchpoints", token, $"{{{NodeCalls.Views(ids)}}}");
            if (answer.Status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout)
            {
                return false;
            }

            var counts = answer.Is(HttpStatusCode.Accepted).Body;
            Assert.Equal(ids.Length, counts.GetProperty("accepted").GetInt32() + counts.GetProperty("duplicates").GetInt32());
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
