using System.CommandLine;
using ContentJourney.Edge.Content.Following;
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
        var source = new Option<string?>("--source")
        {
            Description = """
                The CMS to follow, such as https://cms.example (also ContentJourney__Source): its content is read through its Delivery API and kept fresh.
                Further settings in the environment: ContentJourney__SourceApiKey, ContentJourney__SourceCultures__0 …, ContentJourney__SourcePollInterval (60s),
                ContentJourney__SourceFullReadInterval (1h), ContentJourney__SourceTimeout (30s), ContentJourney__SourceWebhookSecret.
                """,
        };
        var root = new RootCommand("ContentJourney Edge: decides a visitor's journey stage and serves matching content, without a CMS.") { urls, source };
        root.SetAction((result, cancellationToken) =>
            EdgeHost.RunAsync([.. Setting("urls", result.GetValue(urls)), .. Setting(FollowOptions.SourceSetting, result.GetValue(source))], cancellationToken));
        root.Subcommands.Add(ReplayCommand.Create());
        return root;
    }

    private static string[] Setting(string name, string? value) => value is null ? [] : [$"--{name}", value];
}
