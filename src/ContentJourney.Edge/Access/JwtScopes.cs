using System.Security.Claims;
using ContentJourney.AspNetCore.Keys;

namespace ContentJourney.Edge.Access;

/// <summary>What a token allows, in the words of server keys.</summary>
internal static class JwtScopes
{
    // Who it is, for the audit log: the first of what providers call it.
    private static readonly string[] s_names = ["preferred_username", "name", "client_id", "sub"];

    /// <summary>Scopes for the values of the configured claim; of the other claims only the name is taken over.</summary>
    public static ClaimsPrincipal Translate(ClaimsPrincipal token, JwtOptions options)
    {
        var values = token.FindAll(options.Claim).SelectMany(claim => claim.Value.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var manages = values.Contains(options.ManageValue);
        var scopes = new List<Claim>();
        if (manages || values.Contains(options.ReadValue))
        {
            scopes.Add(new Claim(KeyAuthentication.ScopeClaim, KeyScopeNames.Read));
        }

        if (manages)
        {
            scopes.Add(new Claim(KeyAuthentication.ScopeClaim, KeyScopeNames.Manage));
        }

        var name = s_names.Select(claim => token.FindFirst(claim)?.Value).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        scopes.Add(new Claim(ClaimTypes.Name, name ?? ""));
        return new ClaimsPrincipal(new ClaimsIdentity(scopes, JwtServices.Scheme));
    }
}
