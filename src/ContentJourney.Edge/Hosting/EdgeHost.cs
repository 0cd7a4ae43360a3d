using ContentJourney.Edge.Configuration;

namespace ContentJourney.Edge.Hosting;

/// <summary>The host as a program.</summary>
internal static class EdgeHost
{
    /// <summary>Runs until it is told to stop.</summary>
    /// <param name="settings">Settings such as <c>--urls http://127.0.0.1:8080</c>.</param>
    /// <param name="cancellationToken">Stops the host.</param>
    /// <returns>The exit code: 0, or 1 when the host did not start.</returns>
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = await StartAsync(settings, cancellationToken);
            await Announcement.WriteAsync(app, Console.Out);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (Exception exception) when (StartupFailure.Describe(exception) is { } line)
        {
            await Console.Error.WriteLineAsync($"ContentJourney does not start: {line}");
            return 1;
        }
    }

    /// <summary>A started host.</summary>
    /// <param name="settings">Settings such as <c>--urls http://127.0.0.1:8080</c>.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <param name="configure">Changes the settings after all their other sources.</param>
    public static async Task<WebApplication> StartAsync(
        string[] settings, CancellationToken cancellationToken, Action<IConfigurationManager>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppFolder.Find() });
        configure?.Invoke(builder.Configuration);
        PathSettings.ResolveFromCallersFolder(builder.Configuration);
        Addresses.UseDefault(builder);
        var silence = new StartupSilence();
        silence.Begin(builder.Logging);
        builder.Services.AddEdge(builder.Configuration);
        var app = builder.Build();
        app.MapEdge();
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        silence.End();
        return app;
    }
}
