using Microsoft.IdentityModel.Tokens;

namespace ContentJourney.Edge.Access;

/// <summary>The public keys of a setting: a JSON Web Key Set, or the path of a file with one.</summary>
internal static class PublicKeySet
{
    /// <summary>The keys; null and what is wrong with the text when there are none to be had.</summary>
    public static IReadOnlyList<SecurityKey>? Read(string text, out string? error)
    {
        try
        {
            var json = text.TrimStart().StartsWith('{') ? text : File.ReadAllText(text);
            var set = new JsonWebKeySet(json);
            error = set.Keys.Count == 0 ? "holds no key"
                : set.Keys.Any(key => key.Kty is not ("RSA" or "EC")) ? "holds a key that is neither RSA nor EC"
                : set.Keys.Any(key => key.HasPrivateKey) ? "holds a private key; Edge needs the public ones alone, and nobody else should have the private ones"
                : null;
            return error is null ? [.. set.GetSigningKeys()] : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error = $"cannot be read: {exception.Message}";
        }
        catch (Exception exception) when (exception is ArgumentException or System.Text.Json.JsonException)
        {
            error = "is no JSON Web Key Set";
        }

        return null;
    }
}
