namespace ContentJourney.Edge.Content.Following;

/// <summary>Which CMS to follow and how, under <c>ContentJourney</c> (environment: <c>ContentJourney__…</c>).</summary>
internal sealed class FollowOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "ContentJourney";

    /// <summary>The setting that names the CMS.</summary>
    public const string SourceSetting = $"{Section}:{nameof(Source)}";

    /// <summary>Address of the CMS, such as <c>https://cms.example</c>. Empty: none is followed.</summary>
    public string? Source { get; set; }

    /// <summary>The key that the CMS's Delivery API asks for; empty: it is public.</summary>
    public string? SourceApiKey { get; set; }

    /// <summary>The cultures to read, the default one first; empty: those that the content names.</summary>
    public IList<string> SourceCultures { get; } = [];

    /// <summary>How often to ask whether anything changed, as rules write durations, 1 s to 1 day.</summary>
    /// <value>The default is <c>60s</c>.</value>
    public string SourcePollInterval { get; set; } = "60s";

    /// <summary>After how long everything is read again, changed or not, 1 s to 30 days: not every change shows in dates and counts.</summary>
    /// <value>The default is <c>1h</c>.</value>
    public string SourceFullReadInterval { get; set; } = "1h";

    /// <summary>How long one answer of the CMS may take, 1 s to 10 minutes.</summary>
    /// <value>The default is <c>30s</c>.</value>
    public string SourceTimeout { get; set; } = "30s";

    /// <summary>What the CMS's webhook must bring, 16 characters or more; empty: no webhook is taken.</summary>
    public string? SourceWebhookSecret { get; set; }
}
