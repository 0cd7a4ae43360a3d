using ContentJourney.Engine.Keys;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Keys;

/// <summary>Recognises server keys.</summary>
public interface IServerKeys
{
    /// <summary>What the request's <c>Authorization: Bearer</c> key allows.</summary>
    /// <returns>The scopes; <see cref="KeyScopes.None"/> without a key; null for a key that is unknown or revoked.</returns>
    ValueTask<KeyScopes?> ScopesOfAsync(HttpContext context);

    /// <summary>The name that the request's key was given when it was made; null without a valid key.</summary>
    ValueTask<string?> NameOfAsync(HttpContext context);
}
