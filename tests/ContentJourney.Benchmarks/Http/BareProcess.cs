using System.Diagnostics;

namespace ContentJourney.Benchmarks.Http;

/// <summary>The bare server in a process of its own, as Edge is in one, with the same garbage collector.</summary>
internal sealed class BareProcess : IAsyncDisposable
{
    private readonly Process _process;

    private BareProcess(Process process, Uri url) => (_process, Url) = (process, url);

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>How much of the processors' time it has taken so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it.</summary>
    /// <param name="answerFile">The answer it gives.</param>
    public static async Task<BareProcess> StartAsync(string answerFile)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add("--runtimeconfig");
        start.ArgumentList.Add(Path.ChangeExtension(Edge.Tests.Hosting.EdgeFiles.Program, ".runtimeconfig.json"));
        start.ArgumentList.Add(typeof(BareProcess).Assembly.Location);
        start.ArgumentList.Add("bare");
        start.ArgumentList.Add(answerFile);
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        return line is not null && line.StartsWith(BareServer.Listening, StringComparison.Ordinal)
            ? new BareProcess(process, new Uri(line[BareServer.Listening.Length..]))
            : throw new InvalidOperationException($"The bare server did not start: {line}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
