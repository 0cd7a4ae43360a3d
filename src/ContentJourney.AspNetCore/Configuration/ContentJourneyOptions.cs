using System.ComponentModel.DataAnnotations;

namespace ContentJourney.AspNetCore.Configuration;

/// <summary>Settings under <c>ContentJourney</c> (environment: <c>ContentJourney__…</c>).</summary>
public sealed class ContentJourneyOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "ContentJourney";

    /// <summary>The consent of visitors who never said: <c>none</c> or <c>all</c>.</summary>
    /// <value>The default is <c>none</c>.</value>
    [RegularExpression("^(none|all)$", ErrorMessage = "ContentJourney:DefaultConsent must be 'none' or 'all'.")]
    public string DefaultConsent { get; set; } = "none";

    /// <summary>
    /// The key that signs visitor tokens, base64 of at least 32 bytes, shared by all nodes. Several, separated by commas: the
    /// first one signs, the others are still recognised. Empty: one is made and stored.
    /// </summary>
    public string? SigningKey { get; set; }

    /// <summary>The first management key; empty: one is made at first start, printed once and stored hashed.</summary>
    public string? ManagementKey { get; set; }

    /// <summary>The <c>Api-Key</c> that every call of a website must bring; empty: the visitor endpoints are public.</summary>
    public string? ApiKey { get; set; }

    /// <summary>IANA name of the site's time zone, where day parts of visitors without an offset are read.</summary>
    /// <value>The default is <c>UTC</c>.</value>
    [Required]
    public string TimeZone { get; set; } = "UTC";

    /// <summary>
    /// Origins (<c>https://shop.example</c>) whose pages may call the visitor endpoints, or <c>*</c> for any; empty: only the
    /// same origin.
    /// </summary>
    public IList<string> CorsOrigins { get; } = [];

    /// <summary>
    /// How much memory the histories of visitors who came lately may take, in megabytes, 0 to 65,536; a visitor with 50
    /// touchpoints takes about 10 kB. 0: every request reads the whole history from the store.
    /// </summary>
    /// <value>The default is 512.</value>
    [Range(0, 65_536, ErrorMessage = "ContentJourney:WarmVisitorMegabytes must be 0 to 65536.")]
    public int WarmVisitorMegabytes { get; set; } = 512;

    /// <summary>
    /// For how long touchpoints are kept after they occurred: a duration from <c>1d</c> to <c>36500d</c>, or <c>off</c> for ever. What
    /// is older is removed daily. A period that was set by the management API wins.
    /// </summary>
    /// <value>The default is <c>3650d</c>: removing cannot be undone, so that a site chooses for itself what is less than ten years.</value>
    [Required]
    public string Retention { get; set; } = "3650d";

    /// <summary>How much one visitor and one address may ask.</summary>
    public RateLimitOptions RateLimit { get; } = new();
}
