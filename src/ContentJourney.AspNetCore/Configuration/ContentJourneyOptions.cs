using System.ComponentModel.DataAnnotations;

namespace ContentJourney.AspNetCore.Configuration;

/// <summary>Settings under <c>ContentJourney</c> (environment: <c>ContentJourney__…</c>).</summary>
public sealed class ContentJourneyOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "ContentJourney";

    /// <summary>The consent of visitors who never said: <c>none</c> or <c>all</c>.</summary>
    [RegularExpression("^(none|all)$", ErrorMessage = "ContentJourney:DefaultConsent must be 'none' or 'all'.")]
    public string DefaultConsent { get; set; } = "none";

    /// <summary>The key that signs visitor tokens, base64 of at least 32 bytes, shared by all nodes; empty: one is made and stored.</summary>
    public string? SigningKey { get; set; }

    /// <summary>The first management key; empty: one is made at first start, printed once and stored hashed.</summary>
    public string? ManagementKey { get; set; }

    /// <summary>IANA name of the site's time zone, where day parts of visitors without an offset are read.</summary>
    [Required]
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Origins whose pages may call the visitor endpoints; empty: only the same origin.</summary>
    public IList<string> CorsOrigins { get; } = [];
}
