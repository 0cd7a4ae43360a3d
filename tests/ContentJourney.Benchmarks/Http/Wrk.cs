using System.Diagnostics;
using System.Globalization;

namespace ContentJourney.Benchmarks.Http;

/// <summary>
/// The load generator <c>wrk</c>: kept-alive connections that send the next request when the answer has come. It takes about a
/// tenth of the work of a client in .NET, so that what is compared are the servers and not their client.
/// </summary>
internal static class Wrk
{
    private const string Figures = "figures ";
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Http", "requests.lua");

    /// <summary>Sends the requests of a file for a while.</summary>
    /// <param name="server">The server.</param>
    /// <param name="file">The requests (<see cref="RequestFile"/>).</param>
    /// <param name="serial">From where requests with a serial number count.</param>
    /// <param name="connections">How many connections.</param>
    /// <param name="seconds">How long.</param>
    /// <exception cref="InvalidOperationException">Not every answer was a success, or there is no <c>wrk</c>.</exception>
    public static async Task<LoadFigures> RunAsync(Uri server, string file, long serial, int connections, int seconds)
    {
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["-t", "1", "-c", $"{connections}", "-d", $"{seconds}", "--timeout", "30", "-s", Script, server.ToString(), "--", file, $"{serial}"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Start(start);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var line = Array.Find(output.Split('\n'), line => line.StartsWith(Figures, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk failed: {output}");
        return Read([.. line[Figures.Length..].Split(' ').Select(figure => long.Parse(figure, CultureInfo.InvariantCulture))]);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException("wrk is not installed. On Debian: apt-get install wrk", missing);
        }
    }

    private static LoadFigures Read(long[] figures)
    {
        var (requests, microseconds, median, late, refused, broken) = (figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);
        return refused + broken == 0
            ? new LoadFigures(requests * 1e6 / microseconds, median / 1e3, late / 1e3)
            : throw new InvalidOperationException($"{refused} answers were errors and {broken} requests got none.");
    }
}
