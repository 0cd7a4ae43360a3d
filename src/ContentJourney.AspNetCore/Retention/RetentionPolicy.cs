using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Settings;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Retention;

/// <summary>Which period holds: the one in the settings, else the configured one.</summary>
internal sealed class RetentionPolicy(IOptions<ContentJourneyOptions> options)
{
    /// <summary>The period under these settings.</summary>
    public RetentionPeriod Under(SiteSettings settings) => settings.Retention ?? Configured;

    private RetentionPeriod Configured => RetentionPeriod.TryParse(options.Value.Retention, out var period)
        ? period
        : throw new InvalidOperationException("ContentJourney:Retention is checked when the host starts.");
}
