using System.Collections.Concurrent;
using System.Diagnostics;

namespace ContentJourney.Packaging.Tests.Packing;

/// <summary>The command that a developer packs with.</summary>
internal static class DotnetPack
{
    /// <summary>Packs for one version of the CMS.</summary>
    /// <param name="umbracoVersion">The version whose Core is compiled against.</param>
    /// <param name="directory">Takes the packages.</param>
    public static async Task RunAsync(string umbracoVersion, string directory)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["pack", Places.Project, $"-p:UmbracoVersion={umbracoVersion}", "-o", directory, "--nologo", "-nodeReuse:false", "-v", "minimal"];
        arguments.ToList().ForEach(start.ArgumentList.Add);
        // The settings of the build that runs these tests are none of this one.
        start.Environment.Remove("MSBuildSDKsPath");

        var said = new ConcurrentQueue<string?>();
        using var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var exited = new TaskCompletionSource();
        process.Exited += (_, _) => exited.TrySetResult();
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data);
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        // Not until its streams end: the compiler's server, which outlives it, holds them.
        await exited.Task;

        Assert.True(process.ExitCode == 0, $"dotnet pack for {umbracoVersion} failed:\n{string.Join('\n', said)}");
    }
}
