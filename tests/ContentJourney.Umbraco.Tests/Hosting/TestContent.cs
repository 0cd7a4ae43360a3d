using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;

namespace ContentJourney.Umbraco.Tests.Hosting;

/// <summary>
/// The content of a site, and the interfaces by which the CMS would give it. The classes between them and what is rendered are
/// the CMS's own, except where those are not in its core.
/// </summary>
internal sealed class TestContent
{
    private readonly List<SitePage> _pages = [];
    private readonly HttpContextAccessor _accessor = new();
    private readonly HybridVariationContextAccessor _variation = new(NoAppCache.Instance);

    public List<string> Languages { get; } = ["en-US", "da-DK"];

    /// <summary>The numbers of documents that members alone may see.</summary>
    public HashSet<int> Protected { get; } = [];

    public IRuntimeState Runtime { get; } = Substitute.For<IRuntimeState>();

    /// <summary>The request that the work of this flow belongs to, as everyone who shares the flow sees it.</summary>
    public IHttpContextAccessor Accessor => _accessor;

    public SitePage Add(SitePage? parent = null)
    {
        var page = new SitePage(1000 + _pages.Count, parent);
        _pages.Add(page);
        return page;
    }

    public void Delete(SitePage page) => _pages.RemoveAll(other => Below(page).Contains(other) || other == page);

    public void AddTo(IServiceCollection services)
    {
        Runtime.Level.Returns(RuntimeLevel.Run);
        services.AddSingleton<IHttpContextAccessor>(_accessor)
            .AddSingleton<IVariationContextAccessor>(_variation)
            .AddSingleton(Runtime)
            .AddSingleton(LanguageService())
            .AddSingleton(Types())
            .AddSingleton(Navigation())
            .AddSingleton(Cache())
            .AddSingleton(Protection())
            .AddSingleton(Paths())
            .AddSingleton(Context())
            .AddSingleton(Preview())
            .AddMemoryCache()
            .AddSingleton(Substitute.For<IDataTypeService>())
            .AddSingleton(Substitute.For<IIdKeyMap>())
            .AddSingleton(Substitute.For<IDocumentUrlService>())
            .AddSingleton(Substitute.For<IApiDocumentUrlService>())
            .AddSingleton<IApiContentNameProvider, ApiContentNameProvider>()
            .AddSingleton<IApiContentRouteBuilder, ApiContentRouteBuilder>()
            .AddSingleton<IApiContentResponseBuilder, ApiContentResponseBuilder>()
            .AddSingleton<IApiPublishedContentCache, ApiPublishedContentCache>()
            .AddSingleton<IOutputExpansionStrategyAccessor, TestExpansionAccessor>()
            .AddScoped<IOutputExpansionStrategy, TestExpansion>()
            .Configure<JsonOptions>(Constants.JsonOptionsNames.DeliveryApi, _ => { });
#pragma warning disable CS0618 // In 18 the CMS still asks for both.
        services.AddSingleton(Substitute.For<IPublishStatusQueryService>());
#pragma warning restore CS0618
#if UMBRACO18
        services.AddSingleton(Substitute.For<IDocumentPublishStatusQueryService>());
#endif
    }

    private IEnumerable<SitePage> Tree => _pages.Where(page => !page.IsTrashed && page.Parent is null or { IsTrashed: false });

    private IEnumerable<SitePage> Below(SitePage page) => _pages.Where(other => other.Path.StartsWith($"{page.Path},", StringComparison.Ordinal));

    private SitePage? Find(Guid key) => _pages.Find(page => page.Key == key);

    private ILanguageService LanguageService()
    {
        var service = Substitute.For<ILanguageService>();
        service.GetAllAsync().Returns(_ => Task.FromResult<IEnumerable<ILanguage>>(
            [.. Languages.Select((iso, index) => new Language(iso, iso) { IsDefault = index == 0 })]));
        return service;
    }

    private static IContentTypeService Types()
    {
        var (product, folder) = (TestDocument.Type(ContentVariation.Nothing), TestDocument.Type(ContentVariation.Nothing, "Umbraco.TextBox"));
        folder.Alias = "folder";
        var service = Substitute.For<IContentTypeService>();
        service.GetAll().Returns([product, folder]);
        return service;
    }

    private IDocumentNavigationQueryService Navigation()
    {
        var navigation = Substitute.For<IDocumentNavigationQueryService>();
        navigation.TryGetRootKeys(out Arg.Any<IEnumerable<Guid>>()!).ReturnsForAnyArgs(call =>
            Answer(call, 0, Tree.Where(page => page.Parent is null)));
        navigation.TryGetRootKeysOfType("", out Arg.Any<IEnumerable<Guid>>()!).ReturnsForAnyArgs(call =>
            Answer(call, 1, Tree.Where(page => page.Parent is null && page.Type == call.Arg<string>())));
        navigation.TryGetDescendantsKeysOfType(default, "", out Arg.Any<IEnumerable<Guid>>()!).ReturnsForAnyArgs(call =>
            Answer(call, 2, Tree.Where(page => page.Type == call.Arg<string>() && Find(call.Arg<Guid>()) is { } top && Below(top).Contains(page))));
        navigation.TryGetParentKey(default, out Arg.Any<Guid?>()).ReturnsForAnyArgs(call => Tree.Any(page => page.Key == call.Arg<Guid>()));
        navigation.TryGetAncestorsKeys(default, out Arg.Any<IEnumerable<Guid>>()!).ReturnsForAnyArgs(call =>
            Answer(call, 1, Ancestors(Find(call.Arg<Guid>())!)));
        return navigation;
    }

    private static bool Answer(NSubstitute.Core.CallInfo call, int place, IEnumerable<SitePage> pages)
    {
        call[place] = pages.Select(page => page.Key).ToArray();
        return true;
    }

    private static IEnumerable<SitePage> Ancestors(SitePage page)
    {
        for (var above = page.Parent; above is not null; above = above.Parent)
        {
            yield return above;
        }
    }

    private IPublishedContentCache Cache()
    {
        var cache = Substitute.For<IPublishedContentCache>();
        cache.GetByIdAsync(Guid.Empty, null).ReturnsForAnyArgs(call => Task.FromResult(Read(call.Arg<Guid>(), call.Arg<bool?>() ?? false)));
        cache.GetById(false, Guid.Empty).ReturnsForAnyArgs(call => Read(call.Arg<Guid>(), call.Arg<bool>()));
        return cache;
    }

    private IPublishedContent? Read(Guid key, bool preview) =>
        Find(key) is { } page && (preview ? !page.IsTrashed : page.IsAvailable) ? page.Read(preview, _variation) : null;

    private IPublicAccessService Protection()
    {
        var service = Substitute.For<IPublicAccessService>();
        service.GetAll().Returns(_ => Protected.Select(Entry));
        service.GetEntryForContent(Arg.Any<string>()).Returns(call =>
            call.Arg<string>().Split(',').Select(int.Parse).Where(Protected.Contains).Select(Entry).FirstOrDefault());
        return service;
    }

    private static PublicAccessEntry Entry(int id) => new(Guid.NewGuid(), id, 1, 2, []);

    private IApiContentPathProvider Paths()
    {
        var paths = Substitute.For<IApiContentPathProvider>();
        paths.GetContentPath(default!, default).ReturnsForAnyArgs(call => Find(call.Arg<IPublishedContent>().Key)!.Route);
        return paths;
    }

    private static IUmbracoContextFactory Context()
    {
        var (context, accessor) = (Substitute.For<IUmbracoContext>(), Substitute.For<IUmbracoContextAccessor>());
        var factory = Substitute.For<IUmbracoContextFactory>();
        factory.EnsureUmbracoContext().Returns(_ => new UmbracoContextReference(context, true, accessor));
        return factory;
    }

    private IRequestPreviewService Preview()
    {
        var preview = Substitute.For<IRequestPreviewService>();
        preview.IsPreview().Returns(_ => _accessor.HttpContext?.Request.Headers["Preview"].ToString() == "true");
        return preview;
    }
}
