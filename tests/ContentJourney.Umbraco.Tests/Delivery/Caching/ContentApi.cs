using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace ContentJourney.Umbraco.Tests.Delivery.Caching;

/// <summary>
/// Stands for the CMS's content controllers: it asks the CMS's own collections for the handler of each option, and renders
/// properties by the CMS's renderer service for the segment of the request.
/// </summary>
internal sealed class ContentApi(
    SelectorHandlerCollection selectors,
    FilterHandlerCollection filters,
    IEnumerable<IFilterHandler> filtersOfTheTest,
    SortHandlerCollection sorts,
    IApiContentQueryProvider index,
    IRequestSegmentService segment,
    IApiPropertyRenderer renderer,
    IReadOnlyList<TestPage> pages)
{
    public const string Path = "/umbraco/delivery/api/v2/content";

    private static readonly PublishedPropertyType s_text = TestProperty.Type("Umbraco.TextBox");
    private static readonly PublishedPropertyType s_tags = TestProperty.Type();

    public static void AddTo(IServiceCollection services, IReadOnlyList<TestPage> pages) => services
        .AddSingleton(pages)
        .AddSingleton<IApiContentQueryProvider>(provider => new MemoryIndex(pages, provider.GetRequiredService<ContentIndexHandlerCollection>()))
        .AddSingleton<IRequestSegmentService, SegmentOfHeader>()
        .AddSingleton<ContentApi>();

    /// <summary>Maps the endpoints behind the output cache, as the CMS does.</summary>
    public static void Map(WebApplication app)
    {
        app.UseOutputCache();
        var group = app.MapGroup(Path).CacheOutput(CmsOutputCache.Policy);
        group.MapGet("", (HttpContext context, ContentApi api) => api.Query(context));
        group.MapGet("/item/{id:guid}", (HttpContext context, Guid id, ContentApi api) => api.Item(context, id));
    }

    private IResult Query(HttpContext context)
    {
        var query = context.Request.Query;
        var fetch = query["fetch"].ToString();
        var selector = fetch.Length == 0 ? index.AllContentSelectorOption() : selectors.FirstOrDefault(one => one.CanHandle(fetch))?.BuildSelectorOption(fetch);
        var filterOptions = query["filter"].Select(text => filtersOfTheTest.Concat(filters).FirstOrDefault(one => one.CanHandle(text!))?.BuildFilterOption(text!)).ToArray();
        var sortOptions = query["sort"].Select(text => sorts.FirstOrDefault(one => one.CanHandle(text!))?.BuildSortOption(text!)).ToArray();
        if (selector is null || filterOptions.Contains(null) || sortOptions.Contains(null))
        {
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest);
        }

        SayThatCachesMayKeepIt(context);
        var found = index.ExecuteQuery(selector, filterOptions!, sortOptions!, "", ProtectedAccess.None, preview: false, skip: 0, take: 100);
        return Results.Json(new { found.Total, Items = found.Items.Select(id => Render(pages.First(page => page.Id == id))) });
    }

    private IResult Item(HttpContext context, Guid id)
    {
        SayThatCachesMayKeepIt(context);
        return pages.FirstOrDefault(page => page.Id == id) is { } page ? Results.Json(Render(page)) : Results.NotFound();
    }

    private object Render(TestPage page) => new
    {
        page.Id,
        Properties = new
        {
            Headline = Render(s_text, page.Headlines),
            JourneyTags = Render(s_tags, new Dictionary<string, string?> { [""] = page.Tags }),
        },
    };

    private object? Render(PublishedPropertyType type, IReadOnlyDictionary<string, string?> values) =>
        renderer.GetPropertyValue(new TestProperty(type, values, segment.GetRequestedSegment() ?? ""), expanding: false);

    // The first header is the CMS's own; the second is that of a site that has a cache outside.
    private static void SayThatCachesMayKeepIt(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Language, Accept-Segment, Preview, Start-Item";
        context.Response.Headers.CacheControl = "public, max-age=3600";
    }

    private sealed class SegmentOfHeader(IHttpContextAccessor accessor) : IRequestSegmentService
    {
        public string? GetRequestedSegment() => accessor.HttpContext?.Request.Headers["Accept-Segment"].ToString();
    }
}
