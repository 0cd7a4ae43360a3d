using ContentJourney.Edge.Http;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Configuration;

/// <summary>Checks at start what attributes cannot say.</summary>
internal sealed class EdgeOptionsValidation(IConfiguration configuration) : IValidateOptions<EdgeOptions>
{
    // The framework's own switch, ASPNETCORE_FORWARDEDHEADERS_ENABLED, believes everybody.
    private const string TrustAnyone = "FORWARDEDHEADERS_ENABLED";

    public ValidateOptionsResult Validate(string? name, EdgeOptions options)
    {
        var errors = options.TrustedProxies.Where(proxy => TrustedProxies.Parse(proxy) is null)
            .Select(proxy => $"ContentJourney:TrustedProxies '{proxy}' is not allowed; allowed: addresses such as 10.0.0.5, and networks such as 10.0.0.0/24, but not everybody.")
            .ToList();
        if (bool.TryParse(configuration[TrustAnyone], out var trustsAnyone) && trustsAnyone)
        {
            errors.Add($"ASPNETCORE_{TrustAnyone} lets every client choose its own address; name the proxies in ContentJourney:TrustedProxies instead.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
