using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Umbraco.Tests.Hosting;

/// <summary>A cache that all visitors share, as a CDN is: it keeps answers that are public, by their <c>Vary</c>.</summary>
internal sealed class SharedCache : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SharedCache(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    /// <summary>Starts it in front of a site.</summary>
    public static async Task<SharedCache> StartAsync(HttpClient site)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddResponseCaching();
        var app = builder.Build();
        app.UseResponseCaching();
        app.Run(context => ForwardAsync(context, site));
        await app.StartAsync();
        return new SharedCache(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static async Task ForwardAsync(HttpContext context, HttpClient site)
    {
        // Unlike other caches, this one leaves the query out of its keys unless told.
        context.Features.Get<IResponseCachingFeature>()!.VaryByQueryKeys = ["*"];
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path + context.Request.QueryString);
        foreach (var (name, values) in context.Request.Headers.Where(header => header.Key != "Host"))
        {
            request.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        using var answer = await site.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Transfer-Encoding"))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
