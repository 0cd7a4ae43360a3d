namespace ContentJourney.Umbraco.Content;

/// <summary>How it stands with the catalogue, for health.</summary>
internal sealed record CatalogueState
{
    /// <summary>When all content was last read through; null: never yet, and nothing is served.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>Whether all content is being read now.</summary>
    public bool IsRebuilding { get; init; }

    /// <summary>How many items are served, each counted once for each of its renderings.</summary>
    public int Items { get; init; }

    /// <summary>What went wrong last, so that some content is older than the site's; null: nothing.</summary>
    public string? Fault { get; init; }
}
