using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ContentJourney.Edge.Hosting;
using ContentJourney.Edge.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Edge.Tests.Content.Following;

/// <summary>A server that plays the recorded answers of a CMS's Delivery API in the wire form, and everything that goes wrong with one.</summary>
internal sealed class RecordedCms : IAsyncDisposable
{
    private const string Root = "/umbraco/delivery/api/v2/content";
    private readonly ConcurrentQueue<string> _requests = new();
    private WebApplication _app = null!;

    private RecordedCms()
    {
    }

    /// <summary>The items of each culture, in their order. Changed between requests only.</summary>
    public Dictionary<string, List<JsonObject>> Items { get; } = [];

    /// <summary>The culture where none is asked for.</summary>
    public string DefaultCulture { get; set; } = "en-US";

    /// <summary>Answers instead when it returns true.</summary>
    public Func<HttpContext, Task<bool>>? Trouble { get; set; }

    /// <summary>Where it is.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What was asked so far: culture, path and query below <c>…/content</c>.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>What was asked for lists, not for the newest item.</summary>
    public int Reads => _requests.Count(request => request.Contains("take=100", StringComparison.Ordinal));

    /// <summary>Starts it.</summary>
    /// <param name="url">Where; a free port unless said.</param>
    public static async Task<RecordedCms> StartAsync(string url = "http://127.0.0.1:0")
    {
        var cms = new RecordedCms();
        foreach (var (culture, file) in new[] { ("en-US", "content.en.json"), ("da-DK", "content.da.json") })
        {
            var page = JsonNode.Parse(await File.ReadAllBytesAsync(EdgeFiles.Shared($"delivery-api/{file}")))!;
            cms.Items[culture] = [.. page["items"]!.AsArray().Select(item => item!.DeepClone().AsObject())];
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        cms._app = builder.Build();
        cms._app.Run(cms.AnswerAsync);
        await cms._app.StartAsync();
        cms.Url = Addresses.Of(cms._app)[0];
        return cms;
    }

    /// <summary>The item in a culture.</summary>
    public JsonObject Find(string culture, string id) => Items[culture].Single(item => (string?)item["id"] == id);

    /// <summary>A further item that does not vary, in every culture.</summary>
    public void Add(string id, string name)
    {
        foreach (var items in Items.Values)
        {
            var item = items.First(item => item["cultures"]!.AsObject().Count == 0).DeepClone().AsObject();
            (item["id"], item["name"], item["route"]!["path"]) = (id, name, $"/{name}/");
            items.Add(item);
        }
    }

    /// <summary>Takes an item away, in every culture.</summary>
    public void Remove(string id)
    {
        foreach (var items in Items.Values)
        {
            items.RemoveAll(item => (string?)item["id"] == id);
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var culture = context.Request.Headers.AcceptLanguage.ToString();
        _requests.Enqueue($"{culture} {context.Request.Path.Value![Root.Length..]}{context.Request.QueryString}");
        if (Trouble is not null && await Trouble(context))
        {
            return;
        }

        var items = Items[culture.Length == 0 ? DefaultCulture : culture];
        if (context.Request.Path.StartsWithSegments($"{Root}/item", out var rest))
        {
            var item = items.FirstOrDefault(item => (string?)item["id"] == rest.Value!.Trim('/'));
            context.Response.StatusCode = item is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
            await (item is null ? Task.CompletedTask : context.Response.WriteAsync(item.ToJsonString()));
            return;
        }

        var query = context.Request.Query;
        var ordered = query["sort"].ToString() == "updateDate:desc" ? items.OrderByDescending(item => (string?)item["updateDate"], StringComparer.Ordinal) : items.AsEnumerable();
        var page = ordered.Skip(int.Parse(query["skip"]!)).Take(int.Parse(query["take"]!)).Select(item => item.ToJsonString());
        await context.Response.WriteAsync($$"""{"total":{{items.Count}},"items":[{{string.Join(',', page)}}]}""");
    }
}
