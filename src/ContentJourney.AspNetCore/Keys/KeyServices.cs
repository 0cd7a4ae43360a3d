using ContentJourney.AspNetCore.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.AspNetCore.Keys;

/// <summary>Registers server keys.</summary>
public static class KeyServices
{
    /// <summary>Adds the recognition of server keys; safe to call twice.</summary>
    internal static IServiceCollection AddServerKeys(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ServerKeys>();
        services.TryAddSingleton<IServerKeys>(provider => provider.GetRequiredService<ServerKeys>());
        services.TryAddSingleton<KeyIssuer>();
        return services.AddAuditLog();
    }

    /// <summary>
    /// Lets server keys into the management endpoints, and sees to it at start that there is one that may manage. For hosts
    /// without users of their own; any other host defines the policies of <see cref="KeyAuthentication"/> itself.
    /// </summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddContentJourneyKeyAuthorization(this IServiceCollection services)
    {
        services.TryAddSingleton(new KeyConsole(Console.Out));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, FirstManagementKey>());
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, KeyAuthenticationHandler>(KeyAuthentication.Scheme, null);
        return services.AddScopePolicies(KeyAuthentication.Scheme);
    }

    /// <summary>Gives the policies of <see cref="KeyAuthentication"/> to callers of a scheme who have the scope.</summary>
    internal static IServiceCollection AddScopePolicies(this IServiceCollection services, string scheme)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(KeyAuthentication.ReadJourneysPolicy, policy => Require(policy, KeyScopeNames.Read))
            .AddPolicy(KeyAuthentication.ReadPolicy, policy => Require(policy, KeyScopeNames.Read))
            .AddPolicy(KeyAuthentication.ManagePolicy, policy => Require(policy, KeyScopeNames.Manage));
        return services;

        void Require(AuthorizationPolicyBuilder policy, string scope) =>
            policy.AddAuthenticationSchemes(scheme).RequireClaim(KeyAuthentication.ScopeClaim, scope);
    }
}
