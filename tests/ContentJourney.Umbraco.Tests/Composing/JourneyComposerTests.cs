using System.Reflection;
using ContentJourney.AspNetCore.Http;
using ContentJourney.Umbraco.Access;
using ContentJourney.Umbraco.Delivery;
using ContentJourney.Umbraco.Tags;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;

namespace ContentJourney.Umbraco.Tests.Composing;

public sealed class JourneyComposerTests : IAsyncLifetime
{
    private TestCms _cms = null!;

    public async Task InitializeAsync() => _cms = await TestCms.StartAsync();

    public async Task DisposeAsync() => await _cms.DisposeAsync();

    [Fact]
    public void EveryServiceOfTheProduct_Resolves()
    {
        var own = _cms.Registered.Where(service => !service.IsKeyedService && !service.ServiceType.ContainsGenericParameters && IsOwn(service)).ToArray();

        Assert.True(own.Length > 40, $"Only {own.Length} services of the product are registered.");
        using var scope = _cms.Services.CreateScope();
        Assert.All(own, service => Assert.NotEmpty(scope.ServiceProvider.GetServices(service.ServiceType)));
    }

    [Fact]
    public void ServicesOfTheCms_AreReplaced()
    {
        Assert.IsType<SegmentFallbackRenderer>(_cms.Services.GetRequiredService<IApiPropertyRenderer>());
        Assert.IsType<CmsDeliveryAccess>(_cms.Services.GetRequiredService<IDeliveryAccess>());
        Assert.IsType<RememberingJourneyStore>(_cms.Services.GetRequiredService<Engine.Journeys.IJourneyStore>());
    }

    [Fact]
    public void EveryManagementController_IsMadeFromTheContainer()
    {
        var controllers = new ControllerFeature();
        _cms.Services.GetRequiredService<ApplicationPartManager>().PopulateFeature(controllers);
        var own = controllers.Controllers.Where(type => IsOwn(type.Assembly)).Distinct().ToArray();

        Assert.NotEmpty(own);
        Assert.All(own, type => Assert.NotNull(ActivatorUtilities.CreateInstance(_cms.Services, type)));
    }

    private static bool IsOwn(ServiceDescriptor service) =>
        IsOwn(service.ServiceType.Assembly) || (service.ImplementationType is { } type && IsOwn(type.Assembly));

    private static bool IsOwn(Assembly assembly) => assembly.GetName().Name!.StartsWith("ContentJourney.", StringComparison.Ordinal);
}
