using ContentJourney.Benchmarks.Clients;

namespace ContentJourney.Benchmarks.Ingest;

/// <summary>Sends requests over several connections, each of which waits for its answer.</summary>
internal static class IngestLoad
{
    private const int Connections = 32;

    private static readonly byte[] AllAccepted = [.. "\"accepted\":100,"u8];

    /// <summary>Sends every request once; fails unless every touchpoint of each is accepted.</summary>
    public static async Task SendAsync(Uri server, IReadOnlyList<byte[]> requests)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var connection = await HttpConnection.OpenAsync(server);
            for (var index = Interlocked.Increment(ref next); index < requests.Count; index = Interlocked.Increment(ref next))
            {
                var reply = await connection.SendAsync(requests[index]);
                if (reply.Status != 202 || reply.Body.Span.IndexOf(AllAccepted) < 0)
                {
                    throw new InvalidOperationException($"{reply.Status}: {System.Text.Encoding.UTF8.GetString(reply.Body.Span)}");
                }
            }
        })));
    }
}
