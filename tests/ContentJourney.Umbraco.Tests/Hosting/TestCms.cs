using System.Reflection;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Journeys;
using ContentJourney.Umbraco.Composing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Sync;
using ICmsHosting = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace ContentJourney.Umbraco.Tests.Hosting;

/// <summary>
/// The package as the CMS's own builder finds and composes it, on real Kestrel over real SQLite. What the rest of the CMS would
/// bring along is substituted.
/// </summary>
internal sealed class TestCms : IAsyncDisposable
{
    private readonly string _directory;
    private readonly WebApplication _app;

    private TestCms(WebApplication app, IServiceCollection registered, TestContent content, string directory)
    {
        (_app, Registered, Content, _directory) = (app, registered, content, directory);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>Everything that was registered, by the package and by the CMS.</summary>
    public IServiceCollection Registered { get; }

    public HttpClient Client { get; }

    /// <summary>The site's content; empty at first.</summary>
    public TestContent Content { get; }

    public IJourneyRegistry Journeys => Services.GetRequiredService<IJourneyRegistry>();

    /// <summary>Who may call the CMS's Delivery API.</summary>
    public IApiAccessService Access => Services.GetRequiredService<IApiAccessService>();

    public static Task<TestCms> StartAsync(params Journey[] journeys) => StartAsync(_ => { }, journeys);

    /// <summary>Starts with more of the CMS than is always there.</summary>
    /// <param name="services">Adds to the services after the CMS's own.</param>
    /// <param name="journeys">Journeys to save.</param>
    public static Task<TestCms> StartAsync(Action<IServiceCollection> services, params Journey[] journeys) => StartAsync(services, new Dictionary<string, string?>(), journeys);

    /// <summary>Starts with more of the CMS than is always there, and with settings.</summary>
    public static async Task<TestCms> StartAsync(
        Action<IServiceCollection> services, IReadOnlyDictionary<string, string?> settings, params Journey[] journeys)
    {
        var cms = await StartWithAsync(setup =>
        {
            setup.Services = services;
            foreach (var (name, value) in settings)
            {
                setup.Settings[name] = value;
            }
        });
        foreach (var journey in journeys)
        {
            await cms.SaveAsync(journey);
        }

        return cms;
    }

    /// <summary>Starts a site that differs in more.</summary>
    public static async Task<TestCms> StartWithAsync(Action<TestCmsSetup> change)
    {
        var setup = new TestCmsSetup();
        change(setup);
        var directory = Directory.CreateTempSubdirectory("contentjourney-").FullName;
        try
        {
            return await StartAsync(setup, directory);
        }
        catch
        {
            Directory.Delete(directory, recursive: true);
            throw;
        }
    }

    /// <summary>Saves a journey as the management endpoints do.</summary>
    public async Task SaveAsync(Journey journey)
    {
        await Services.GetRequiredService<IJourneyStore>().SaveAsync(journey, CancellationToken.None);
        await Journeys.ReloadAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static async Task<TestCms> StartAsync(TestCmsSetup setup, string directory)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = directory });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            KeyValuePair.Create("ContentJourney:DataDirectory", (string?)directory),
            KeyValuePair.Create("ContentJourney:ManagementKey", (string?)"cj_management-key-of-the-tests-0123456789"),
        ]);
        builder.Configuration.AddInMemoryCollection(setup.Settings);
        AddCms(builder.Services);
        new UmbracoBuilder(builder.Services, builder.Configuration, Types()).AddComposers().Build();
        // After the CMS's own: what reads its database is substituted.
        var content = new TestContent();
        content.AddTo(builder.Services);
        builder.Services.AddSingleton<IPublishedValueFallback, NoopPublishedValueFallback>();
        AddServices(builder.Services);
        foreach (var journey in setup.Journeys)
        {
            builder.Services.AddSingleton(journey);
        }

        setup.Services(builder.Services);
        var app = builder.Build();
        app.MapControllers();
        setup.Pipeline(app);
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new TestCms(app, builder.Services, content, directory);
    }

    private static void AddCms(IServiceCollection services)
    {
        services.AddSingleton<IJsonSerializer, TextJson>()
            .AddSingleton(Substitute.For<ICmsHosting>())
            .AddSingleton(Substitute.For<IShortStringHelper>())
            .AddSingleton(Substitute.For<IApiAccessService>());
    }

    // Those that Core has implementations of, which need a database.
    private static void AddServices(IServiceCollection services) => services
        .AddSingleton(Substitute.For<IServerRoleAccessor>())
        .AddSingleton(Substitute.For<IKeyValueService>())
        .AddSingleton(Substitute.For<IUserGroupService>())
        .AddSingleton(Substitute.For<IWebhookService>())
        .AddSingleton(Substitute.For<IWebhookFiringService>())
        .AddSingleton(Substitute.For<IServerMessenger>())
        .AddSingleton(AppCaches.Disabled)
        .AddSingleton(Substitute.For<IConfigurationEditorJsonSerializer>());

    private static TypeLoader Types()
    {
        Assembly[] package = [typeof(JourneyComposer).Assembly];
        var assemblies = Substitute.For<IAssemblyProvider>();
        assemblies.Assemblies.Returns(package);
        var finder = new TypeFinder(NullLogger<TypeFinder>.Instance, assemblies, null);
        return new TypeLoader(finder, NullLogger<TypeLoader>.Instance, package);
    }
}
