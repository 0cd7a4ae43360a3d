using System.Net.Http.Headers;
using ContentJourney.Edge.Hosting;
using Microsoft.AspNetCore.Builder;

namespace ContentJourney.Edge.Tests.Hosting;

/// <summary>Edge with the sample in the process of the tests, over real HTTP, where its services can be looked into.</summary>
internal sealed class LocalEdge : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SocketsHttpHandler _handler = new() { UseCookies = false, AllowAutoRedirect = false };

    private LocalEdge()
    {
    }

    /// <summary>The host.</summary>
    public WebApplication App { get; private set; } = null!;

    /// <summary>Calls it without a key, and shows exactly what it answers.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Starts it.</summary>
    /// <param name="settings">Settings such as <c>ContentJourney:ApiKey</c>.</param>
    public static async Task<LocalEdge> StartAsync(params (string Name, string Value)[] settings)
    {
        var edge = new LocalEdge();
        try
        {
            edge.App = await EdgeHost.StartAsync(["--urls", "http://127.0.0.1:0"], CancellationToken.None, configuration =>
            {
                configuration["ContentJourney:DataDirectory"] = edge._folder.Path;
                configuration["ContentJourney:ManagementKey"] = EdgeProcess.ManagementKey;
                configuration["Logging:LogLevel:Default"] = "Warning";
                foreach (var (name, value) in settings)
                {
                    configuration[name] = value;
                }
            });
        }
        catch
        {
            edge._handler.Dispose();
            edge._folder.Dispose();
            throw;
        }

        edge.Client = new HttpClient(edge._handler) { BaseAddress = new Uri(edge.App.Urls.First()) };
        return edge;
    }

    /// <summary>Sends a request with these headers.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
        {
            request.Content = new StringContent(json);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _handler.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        _folder.Dispose();
    }
}
