namespace ContentJourney.Edge.Content.Following;

/// <summary>Reads all content of the CMS, as of one instant.</summary>
internal sealed class CmsReading(CmsList list, CmsProbe probe, FollowSettings settings)
{
    private const int Attempts = 3;

    // Content that does not vary is the same in any culture; the snapshot needs the name of one.
    private const string CultureOfInvariantContent = "en-US";

    /// <summary>The content, and the state that <see cref="CmsProbe"/> found just before.</summary>
    /// <exception cref="CmsException">It cannot be had, or changes faster than it can be read.</exception>
    public async Task<(CmsContent Content, string State)> ReadAsync(CancellationToken cancellationToken)
    {
        (CmsContent Content, string State)? whole = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryReadAsync(cancellationToken) is not var (content, before))
            {
                continue;
            }

            whole = (content, before);
            if (before == await probe.ReadAsync(content.Cultures, cancellationToken))
            {
                break;
            }
        }

        // Lists that changed but fit together are served; the state from before makes the next look read them again.
        return whole ?? throw new CmsException($"The CMS's content changed while it was read, {Attempts} times; the lists do not fit together.");
    }

    private async Task<(CmsContent Content, string State)?> TryReadAsync(CancellationToken cancellationToken)
    {
        var unnamed = settings.Cultures.Count > 0 ? [] : await list.ReadAsync(null, cancellationToken);
        if (unnamed is null)
        {
            return null;
        }

        var cultures = settings.Cultures.Count > 0 ? [.. settings.Cultures] : CulturesOf(unnamed);
        if (cultures.Count == 0)
        {
            cultures.Add(CultureOfInvariantContent);
        }

        var before = await probe.ReadAsync(cultures, cancellationToken);
        var items = new Dictionary<string, IReadOnlyList<CmsItem>>(StringComparer.Ordinal);
        for (var at = 0; at < cultures.Count; at++)
        {
            if (await list.ReadAsync(cultures[at], cancellationToken) is not { } read)
            {
                return null;
            }

            items[cultures[at]] = read;
            cultures.AddRange(settings.Cultures.Count > 0 ? [] : CulturesOf(read).Except(cultures, StringComparer.OrdinalIgnoreCase));
        }

        var defaultCulture = settings.Cultures.Count > 0 ? cultures[0] : MostAlike(unnamed, cultures, items);
        return (new CmsContent(cultures, defaultCulture, items), before);
    }

    private static List<string> CulturesOf(IEnumerable<CmsItem> items) =>
        [.. items.SelectMany(item => item.Cultures).Distinct(StringComparer.OrdinalIgnoreCase)];

    // Nothing names the default culture, but it is what the CMS answers where none is asked for.
    private static string MostAlike(IReadOnlyList<CmsItem> unnamed, List<string> cultures, Dictionary<string, IReadOnlyList<CmsItem>> items)
    {
        var renderings = unnamed.ToDictionary(item => item.Id, item => item.Json);
        return cultures.MaxBy(culture => items[culture].Count(item =>
            renderings.TryGetValue(item.Id, out var json) && json.Span.SequenceEqual(item.Json.Span)))!;
    }
}
