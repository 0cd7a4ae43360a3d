using System.Text.RegularExpressions;
using ContentJourney.Edge.Configuration;
using ContentJourney.Engine.Validation;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Content.Following;

/// <summary>Checks at start what the follower is told.</summary>
internal sealed partial class FollowOptionsValidation(IOptions<EdgeOptions> edge) : IValidateOptions<FollowOptions>
{
    private const int MinSecret = 16;

    public ValidateOptionsResult Validate(string? name, FollowOptions options)
    {
        var errors = new List<string>();
        if (!IsAddress(options.Source))
        {
            errors.Add($"{FollowOptions.SourceSetting} '{options.Source}' is not an address; allowed: http or https without user, query or fragment, such as https://cms.example.");
        }

        if (!string.IsNullOrWhiteSpace(edge.Value.Content))
        {
            errors.Add($"{FollowOptions.SourceSetting} and ContentJourney:Content are both set; content comes from one of them.");
        }

        Check(nameof(options.SourcePollInterval), options.SourcePollInterval, TimeSpan.FromDays(1), "1s to 1d", errors);
        Check(nameof(options.SourceFullReadInterval), options.SourceFullReadInterval, TimeSpan.FromDays(30), "1s to 30d", errors);
        Check(nameof(options.SourceTimeout), options.SourceTimeout, TimeSpan.FromMinutes(10), "1s to 10m", errors);
        if (options.SourceWebhookSecret is { Length: > 0 and < MinSecret })
        {
            errors.Add($"ContentJourney:SourceWebhookSecret is short; allowed: {MinSecret} characters or more.");
        }

        if (options.SourceApiKey is { } key && key.Any(character => character is < ' ' or > '~'))
        {
            errors.Add("ContentJourney:SourceApiKey cannot be sent in a header; allowed: ASCII characters.");
        }

        foreach (var culture in options.SourceCultures.Where(culture => !Culture().IsMatch(culture)))
        {
            errors.Add($"ContentJourney:SourceCultures '{culture}' is not a culture; allowed: names such as en-US.");
        }

        if (options.SourceCultures.Distinct(StringComparer.OrdinalIgnoreCase).Count() != options.SourceCultures.Count)
        {
            errors.Add("ContentJourney:SourceCultures names a culture twice; once is allowed.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0;

    private static void Check(string setting, string text, TimeSpan max, string allowed, List<string> errors)
    {
        if (!Durations.TryParse(text, out var duration) || duration < TimeSpan.FromSeconds(1) || duration > max)
        {
            errors.Add($"ContentJourney:{setting} '{text}' is not such a duration; allowed: {allowed}.");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]{2,32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Culture();
}
