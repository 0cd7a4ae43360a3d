using System.Diagnostics;
using System.Text;

namespace ContentJourney.E2E.Tests.Hosting;

/// <summary>The real program with the sample, in a process of its own, on a free port, with its data in a folder of its own.</summary>
internal sealed class EdgeProcess : IAsyncDisposable
{
    private const string Announcement = "ContentJourney Edge listens on ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly DirectoryInfo _data;

    private EdgeProcess(Process process, DirectoryInfo data, Uri address)
    {
        _process = process;
        _data = data;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    public static async Task<EdgeProcess> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("contentjourney-e2e-");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = data.FullName };
        start.ArgumentList.Add(BuildPaths.EdgeProgram);
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add("http://127.0.0.1:0");
        start.Environment["ContentJourney__DataDirectory"] = data.FullName;
        var process = Process.Start(start)!;
        return new EdgeProcess(process, data, await ReadAddressAsync(process).WaitAsync(StartLimit));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    // Goes on reading what the program writes, so that it never waits for a reader.
    private static async Task<Uri> ReadAddressAsync(Process process)
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var written = new StringBuilder();
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"Edge ended before it listened:\n{written}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await address.Task;

        void Read(string? line)
        {
            if (line?.StartsWith(Announcement, StringComparison.Ordinal) == true)
            {
                address.TrySetResult(new Uri(line[Announcement.Length..]));
            }
            else if (!address.Task.IsCompleted)
            {
                lock (written)
                {
                    written.AppendLine(line);
                }
            }
        }
    }
}
