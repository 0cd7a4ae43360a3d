using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Access;

/// <summary>Checks at start whether tokens could be told from forged ones.</summary>
internal sealed class JwtOptionsValidation : IValidateOptions<JwtOptions>
{
    public ValidateOptionsResult Validate(string? name, JwtOptions options)
    {
        if (!options.IsOn)
        {
            return string.IsNullOrWhiteSpace(options.Audience) && string.IsNullOrWhiteSpace(options.Issuer)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"{JwtOptions.Section} names no provider; give Authority, MetadataAddress or KeySet.");
        }

        var errors = new List<string>();
        Check(nameof(JwtOptions.Authority), options.Authority, errors);
        Check(nameof(JwtOptions.MetadataAddress), options.MetadataAddress, errors);
        if (string.IsNullOrWhiteSpace(options.Audience))
        {
            errors.Add($"{JwtOptions.Section}:Audience is required: without it tokens that the provider made for others would be taken.");
        }

        if (!string.IsNullOrWhiteSpace(options.KeySet))
        {
            CheckKeySet(options, errors);
        }

        if (options.ReadValue == options.ManageValue)
        {
            errors.Add($"{JwtOptions.Section}:ReadValue and ManageValue are the same; whoever may read could change everything.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void CheckKeySet(JwtOptions options, List<string> errors)
    {
        if (!string.IsNullOrWhiteSpace(options.Authority) || !string.IsNullOrWhiteSpace(options.MetadataAddress))
        {
            errors.Add($"{JwtOptions.Section}:KeySet and a provider's address are both set; keys come from one of them.");
        }

        if (string.IsNullOrWhiteSpace(options.Issuer))
        {
            errors.Add($"{JwtOptions.Section}:Issuer is required with KeySet.");
        }

        if (PublicKeySet.Read(options.KeySet!, out var error) is null)
        {
            errors.Add($"{JwtOptions.Section}:KeySet {error}.");
        }
    }

    private static void Check(string setting, string? address, List<string> errors)
    {
        if (!string.IsNullOrWhiteSpace(address) && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsSafe(uri)))
        {
            errors.Add($"{JwtOptions.Section}:{setting} '{address}' is not allowed; allowed: https addresses, and http ones of this machine.");
        }
    }

    // Keys that come over http could be anybody's.
    private static bool IsSafe(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);
}
