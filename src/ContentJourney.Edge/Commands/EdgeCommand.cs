using System.CommandLine;
using ContentJourney.Edge.Hosting;

namespace ContentJourney.Edge.Commands;

/// <summary>The command line.</summary>
internal static class EdgeCommand
{
    /// <summary>Runs what the command line says.</summary>
    /// <returns>The exit code: 0, or 1 for a failure, which standard error names.</returns>
    public static Task<int> RunAsync(string[] args) => Create().Parse(args).InvokeAsync();

    private static RootCommand Create()
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen, such as http://127.0.0.1:8080 (several: with ';' between them)." };
        var root = new RootCommand("ContentJourney Edge: decides a visitor's journey stage and serves matching content, without a CMS.") { urls };
        root.SetAction((result, cancellationToken) =>
            EdgeHost.RunAsync(result.GetValue(urls) is { } given ? ["--urls", given] : [], cancellationToken));
        root.Subcommands.Add(ReplayCommand.Create());
        return root;
    }
}
