using System.Collections.Concurrent;
using System.Text;
using ContentJourney.Benchmarks.Clients;

namespace ContentJourney.Benchmarks.Load;

/// <summary>
/// Sends requests at given instants, whether earlier ones were answered or not, and counts the time of each from the instant
/// at which it was to be sent: a server that stalls is charged for everyone who would have come meanwhile.
/// </summary>
internal sealed class OpenLoop(Uri server, VisitorMix mix, TimeProvider time)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);
    private static readonly byte[] TokenStart = "{\"visitor\":\""u8.ToArray();
    private readonly ConcurrentBag<HttpConnection> _idle = [];
    private readonly ConcurrentQueue<double> _milliseconds = new();
    private int _errors;

    /// <summary>Requests that were not answered with 200 by the store.</summary>
    public int Errors => _errors;

    /// <summary>Sends at these instants, in seconds from now, and waits for the last answer.</summary>
    /// <returns>What each took, in milliseconds, ordered.</returns>
    public async Task<double[]> RunAsync(IReadOnlyList<double> instants)
    {
        using var timer = new PeriodicTimer(Tick, time);
        var start = time.GetTimestamp();
        var running = new List<Task>(instants.Count);
        for (var next = 0; next < instants.Count; await timer.WaitForNextTickAsync())
        {
            var now = time.GetElapsedTime(start).TotalSeconds;
            for (; next < instants.Count && instants[next] <= now; next++)
            {
                running.Add(SendAsync(mix.Next(), instants[next], start));
            }
        }

        await Task.WhenAll(running);
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }

        return [.. _milliseconds.Order()];
    }

    private async Task SendAsync(byte[] request, double intended, long start)
    {
        try
        {
            if (!_idle.TryTake(out var connection))
            {
                connection = await HttpConnection.OpenAsync(server);
            }

            var reply = await connection.SendAsync(request);
            _milliseconds.Enqueue((time.GetElapsedTime(start).TotalSeconds - intended) * 1000);
            Take(reply);
            _idle.Add(connection);
        }
        catch (IOException)
        {
            Interlocked.Increment(ref _errors);
        }
    }

    private void Take(HttpReply reply)
    {
        var body = reply.Body.Span;
        if (reply.Status != 200 || !body.StartsWith(TokenStart) || body.IndexOf("\"store\":\"away\""u8) >= 0)
        {
            Interlocked.Increment(ref _errors);
            return;
        }

        var token = body[TokenStart.Length..];
        mix.Answered(Encoding.ASCII.GetString(token[..token.IndexOf((byte)'"')]));
    }
}
