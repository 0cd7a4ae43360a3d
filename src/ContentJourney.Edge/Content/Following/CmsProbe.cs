using System.Net;

namespace ContentJourney.Edge.Content.Following;

/// <summary>Asks cheaply whether anything changed: how many items there are, and which changed last and when.</summary>
internal sealed class CmsProbe(CmsClient client)
{
    private const string Query = "?skip=0&take=1&sort=updateDate:desc";
    private readonly Dictionary<string, (CmsAnswer Answer, string State)> _last = new(StringComparer.Ordinal);

    /// <summary>A text that differs when the content of the cultures does; nearly always, so that everything is read again now and then.</summary>
    /// <exception cref="CmsException">It cannot be had.</exception>
    public async Task<string> ReadAsync(IEnumerable<string> cultures, CancellationToken cancellationToken)
    {
        var states = new List<string>();
        foreach (var culture in cultures)
        {
            states.Add($"{culture} {await ReadAsync(culture, cancellationToken)}");
        }

        return string.Join('\n', states);
    }

    private async Task<string> ReadAsync(string culture, CancellationToken cancellationToken)
    {
        var known = _last.GetValueOrDefault(culture);
        var answer = await client.GetAsync(Query, culture, known.Answer?.EntityTag, cancellationToken);
        if (answer.Status == HttpStatusCode.NotModified && known.Answer is not null)
        {
            return known.State;
        }

        var page = CmsPages.Read(answer, Query);
        var newest = page.Items.Count == 0 ? "" : $"{page.Items[0].Id} {page.Items[0].UpdateDate}";
        var state = $"{page.Total} {newest}";
        _last[culture] = (answer, state);
        return state;
    }
}
