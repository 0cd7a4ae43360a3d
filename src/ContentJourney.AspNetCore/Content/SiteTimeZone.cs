using ContentJourney.AspNetCore.Configuration;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Content;

/// <summary>The site's time zone, where day parts of visitors without an offset are read.</summary>
internal sealed class SiteTimeZone(IOptions<ContentJourneyOptions> options)
{
    /// <summary>The time zone.</summary>
    public TimeZoneInfo Value { get; } = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);
}
