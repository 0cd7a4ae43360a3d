using System.Diagnostics;

namespace ContentJourney.Edge.Tests.Hosting;

/// <summary>Starts the program.</summary>
internal static class EdgeRun
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    /// <summary>A process of the program; its settings come from these variables alone.</summary>
    public static Process Create(IEnumerable<string> args, IReadOnlyDictionary<string, string> environment, params string[] wrapper)
    {
        string[] command = [.. wrapper, "dotnet", "exec", EdgeFiles.Program, .. args];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Process { StartInfo = start };
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<EdgeExit> ToEndAsync(IEnumerable<string> args, IReadOnlyDictionary<string, string> environment)
    {
        using var process = Create(args, environment);
        using var timeout = new CancellationTokenSource(s_patience);
        process.Start();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return new EdgeExit(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("ContentJourney__", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase);
}

/// <summary>How a run of the program ended.</summary>
internal sealed record EdgeExit(int Code, string Output, string Errors);
