using System.Reflection;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Journeys;
using ContentJourney.Umbraco.Composing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using ICmsHosting = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace ContentJourney.Umbraco.Tests.Hosting;

/// <summary>The package in the CMS's own builder, over real SQLite; what only the rest of the CMS has is substituted.</summary>
internal sealed class TestCms : IAsyncDisposable
{
    private readonly string _directory;
    private readonly IHost _host;

    private TestCms(IHost host, string directory) => (_host, _directory) = (host, directory);

    public IServiceProvider Services => _host.Services;

    public IJourneyRegistry Journeys => Services.GetRequiredService<IJourneyRegistry>();

    public static async Task<TestCms> StartAsync(params Journey[] journeys)
    {
        var directory = Directory.CreateTempSubdirectory("contentjourney-").FullName;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = directory });
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("ContentJourney:DataDirectory", (string?)directory)]);
        var serializer = Substitute.For<IJsonSerializer>();
        serializer.Serialize(Arg.Any<object?>()).Returns(call => call[0].ToString());
        builder.Services.AddLogging().AddSingleton(Substitute.For<ICmsHosting>())
            .AddSingleton(serializer).AddSingleton(Substitute.For<IShortStringHelper>());

        var cms = new UmbracoBuilder(builder.Services, builder.Configuration, Types());
        cms.AddContentJourney();
        cms.Build();

        var host = builder.Build();
        foreach (var service in host.Services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await service.StartingAsync(CancellationToken.None);
        }

        var cmsUnderTest = new TestCms(host, directory);
        foreach (var journey in journeys)
        {
            await cmsUnderTest.SaveAsync(journey);
        }

        await cmsUnderTest.Journeys.ReloadAsync(CancellationToken.None);
        return cmsUnderTest;
    }

    /// <summary>Saves a journey as the management endpoints do.</summary>
    public async Task SaveAsync(Journey journey)
    {
        await Services.GetRequiredService<IJourneyStore>().SaveAsync(journey, CancellationToken.None);
        await Journeys.ReloadAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)_host).DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static TypeLoader Types()
    {
        Assembly[] package = [typeof(JourneyBuilder).Assembly];
        var assemblies = Substitute.For<IAssemblyProvider>();
        assemblies.Assemblies.Returns(package);
        var finder = new TypeFinder(NullLogger<TypeFinder>.Instance, assemblies, null);
        return new TypeLoader(finder, NullLogger<TypeLoader>.Instance, package);
    }
}
