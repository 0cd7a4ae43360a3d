using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.AspNetCore.Keys;

internal static class KeyServices
{
    /// <summary>Adds the recognition of server keys and the first management key; safe to call twice.</summary>
    public static IServiceCollection AddServerKeys(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new KeyConsole(Console.Out));
        services.TryAddSingleton<ServerKeys>();
        services.TryAddSingleton<IServerKeys>(provider => provider.GetRequiredService<ServerKeys>());
        services.TryAddSingleton<KeyIssuer>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, FirstManagementKey>());
        return services;
    }

    /// <summary>Adds the authentication by server key and the policies of the management endpoints.</summary>
    public static IServiceCollection AddKeyAuthorization(this IServiceCollection services)
    {
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, KeyAuthenticationHandler>(KeyAuthentication.Scheme, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(KeyAuthentication.ReadPolicy, policy => Require(policy, KeyScopeNames.Read))
            .AddPolicy(KeyAuthentication.ManagePolicy, policy => Require(policy, KeyScopeNames.Manage));
        return services;
    }

    private static void Require(AuthorizationPolicyBuilder policy, string scope) =>
        policy.AddAuthenticationSchemes(KeyAuthentication.Scheme).RequireClaim(KeyAuthentication.ScopeClaim, scope);
}
