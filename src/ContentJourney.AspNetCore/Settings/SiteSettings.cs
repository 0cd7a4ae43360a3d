using ContentJourney.AspNetCore.Retention;

namespace ContentJourney.AspNetCore.Settings;

/// <summary>What people have set for the site; it wins over the configuration.</summary>
/// <param name="Retention">For how long touchpoints are kept; null: as configured.</param>
internal sealed record SiteSettings(RetentionPeriod? Retention)
{
    /// <summary>Nothing is set.</summary>
    public static SiteSettings None { get; } = new((RetentionPeriod?)null);
}
