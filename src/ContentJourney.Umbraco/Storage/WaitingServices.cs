using ContentJourney.AspNetCore.Configuration;
using ContentJourney.Storage.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContentJourney.Umbraco.Storage;

/// <summary>
/// What of the product's libraries keeps a host from starting while the store cannot be opened. A CMS must start all the same, so
/// these are kept under a key, where the host does not see them.
/// </summary>
internal static class WaitingServices
{
    private const string Key = "ContentJourney.Waiting";

    /// <summary>Whether a service is one of them.</summary>
    public static bool Includes(ServiceDescriptor service) => !service.IsKeyedService
        && (service.ServiceType == typeof(IValidateOptions<StorageOptions>)
            || (service.ServiceType == typeof(IHostedService)
                && (service.ImplementationType?.Assembly == typeof(StorageOptions).Assembly
                    || service.ImplementationType?.Assembly == typeof(ContentJourneyOptions).Assembly)));

    /// <summary>The service, kept.</summary>
    public static ServiceDescriptor Keep(ServiceDescriptor service) => service.ImplementationInstance is { } instance
        ? new ServiceDescriptor(service.ServiceType, Key, instance)
        : new ServiceDescriptor(service.ServiceType, Key, service.ImplementationType!, ServiceLifetime.Singleton);

    /// <summary>What the settings of the store must pass.</summary>
    public static IEnumerable<IValidateOptions<StorageOptions>> Validators(IServiceProvider services) =>
        services.GetKeyedServices<IValidateOptions<StorageOptions>>(Key);

    /// <summary>What starts once they do, in the order of registration.</summary>
    public static IReadOnlyList<IHostedService> HostedServices(IServiceProvider services) =>
        [.. services.GetKeyedServices<IHostedService>(Key)];
}
