using ContentJourney.AspNetCore.Retention;
using ContentJourney.AspNetCore.Visitors;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Configuration;

/// <summary>Checks at start what attributes cannot say.</summary>
internal sealed class OptionsValidation : IValidateOptions<ContentJourneyOptions>
{
    public ValidateOptionsResult Validate(string? name, ContentJourneyOptions options)
    {
        var errors = new List<string>();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            errors.Add($"ContentJourney:TimeZone '{options.TimeZone}' is not known; allowed: IANA names such as Europe/Copenhagen.");
        }

        if (!string.IsNullOrEmpty(options.SigningKey) && SigningKeys.Parse(options.SigningKey) is null)
        {
            errors.Add($"ContentJourney:SigningKey must be base64 of at least {SigningKeys.MinBytes} bytes; several are separated by commas.");
        }

        foreach (var origin in options.CorsOrigins.Where(origin => !IsOrigin(origin)))
        {
            errors.Add($"ContentJourney:CorsOrigins '{origin}' is not an origin; allowed: such as https://shop.example, or *.");
        }

        if (!RetentionPeriod.TryParse(options.Retention, out _))
        {
            errors.Add($"ContentJourney:Retention '{options.Retention}' is none; allowed: {RetentionPeriod.Allowed}.");
        }

        var limits = options.RateLimit;
        if (!(limits.VisitorBurst >= 1 && limits.AddressBurst >= 1 && limits.VisitorPerSecond > 0 && limits.AddressPerSecond > 0))
        {
            errors.Add("ContentJourney:RateLimit: bursts must be at least 1, rates a second more than 0.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsOrigin(string text) =>
        text == "*" || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == text);
}
