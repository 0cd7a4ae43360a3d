using System.Diagnostics;

namespace ContentJourney.Benchmarks.Clients;

/// <summary>How long answers took.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];

    /// <summary>Half of the answers took at most so many milliseconds.</summary>
    public double Median => At(0.5);

    /// <summary>99 of a hundred answers took at most so many milliseconds.</summary>
    public double Late => At(0.99);

    /// <summary>Sends a request and takes the time until the whole answer is there; fails unless it is a 200.</summary>
    public async Task SendAsync(HttpConnection connection, byte[] request)
    {
        var start = Stopwatch.GetTimestamp();
        var reply = await connection.SendAsync(request);
        _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (reply.Status != 200)
        {
            throw new InvalidOperationException($"{reply.Status}: {System.Text.Encoding.UTF8.GetString(reply.Body.Span)}");
        }
    }

    private double At(double part)
    {
        double[] ordered = [.. _milliseconds.Order()];
        return ordered[(int)((ordered.Length - 1) * part)];
    }
}
