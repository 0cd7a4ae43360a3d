using System.ComponentModel.DataAnnotations;

namespace ContentJourney.Edge.Configuration;

/// <summary>What only this host takes, under <c>ContentJourney</c> (environment: <c>ContentJourney__…</c>).</summary>
internal sealed class EdgeOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "ContentJourney";

    /// <summary>The snapshot: a file, or an http or https address. Empty: the sample, or nothing without <see cref="Sample"/>.</summary>
    public string? Content { get; set; }

    /// <summary>Whether an empty store starts with the sample journey, and the sample content is served where <see cref="Content"/> names none.</summary>
    public bool Sample { get; set; } = true;

    /// <summary>Whether meters are served at <c>/metrics</c>, in the format of Prometheus, to server keys that may read.</summary>
    public bool Metrics { get; set; }

    /// <summary>Alias of the content property that holds the tags.</summary>
    [Required]
    public string TagsProperty { get; set; } = "journeyTags";

    /// <summary>
    /// Addresses (<c>10.0.0.5</c>) and networks (<c>10.0.0.0/24</c>) of the proxies in front, whose <c>X-Forwarded-For</c> and
    /// <c>X-Forwarded-Proto</c> are believed. Empty: nobody's are.
    /// </summary>
    public IList<string> TrustedProxies { get; } = [];
}
