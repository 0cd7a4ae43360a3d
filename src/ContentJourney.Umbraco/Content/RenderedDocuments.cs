using ContentJourney.Engine.Content;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Umbraco.Content;

/// <summary>The documents of the catalogue by key, and what of them a pass over all content has seen.</summary>
internal sealed class RenderedDocuments(DocumentRenderer renderer, CmsQuery query, ILogger logger)
{
    private readonly Dictionary<Guid, RenderedDocument> _documents = [];
    private readonly Dictionary<Guid, string> _faults = [];
    private readonly HashSet<Guid> _touched = [];

    /// <summary>What they are served as.</summary>
    public IEnumerable<ContentItem> Items => _documents.Values.SelectMany(document => document.Items);

    /// <summary>How many keys were refreshed since the pass began.</summary>
    public int Touched => _touched.Count;

    /// <summary>Why documents could not be rendered when they were last tried; each is kept as it was before.</summary>
    public IReadOnlyDictionary<Guid, string> Faults => _faults;

    /// <summary>The keys of the documents with this number in their path.</summary>
    public IReadOnlyList<Guid> In(int id) => [.. _documents.Values.Where(document => document.IsIn(id)).Select(document => document.Key)];

    /// <summary>Renders the document, or takes it out if it is not to be had.</summary>
    /// <returns>Whether something else is to be served now.</returns>
    public async Task<bool> RefreshAsync(Guid key, IReadOnlyList<string> cultures)
    {
        _touched.Add(key);
        try
        {
            var document = await renderer.RenderAsync(key, cultures, query);
            _faults.Remove(key);
            return Replace(key, document);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever an editor's property throws must not keep the others from being served.
            _faults[key] = exception.Message;
            logger.DocumentFailed(key, exception);
            return false;
        }
    }

    /// <summary>Takes out what is asked for.</summary>
    /// <returns>Whether there was any.</returns>
    public bool Remove(Func<RenderedDocument, bool> isGone)
    {
        var gone = _documents.Values.Where(isGone).Select(document => document.Key).ToArray();
        foreach (var key in gone)
        {
            _documents.Remove(key);
            _faults.Remove(key);
        }

        return gone.Length > 0;
    }

    /// <summary>Begins a pass over all content.</summary>
    public void BeginPass() => _touched.Clear();

    /// <summary>Ends the pass: what was not refreshed since it began is no longer there.</summary>
    /// <returns>Whether there was any.</returns>
    public bool EndPass()
    {
        foreach (var key in _faults.Keys.Except(_touched).ToArray())
        {
            _faults.Remove(key);
        }

        return Remove(document => !_touched.Contains(document.Key));
    }

    private bool Replace(Guid key, RenderedDocument? document)
    {
        if (document is null or { Items.Count: 0 })
        {
            return _documents.Remove(key);
        }

        var isSame = _documents.TryGetValue(key, out var before) && before.IsServedAs(document);
        _documents[key] = isSame ? document with { Items = before!.Items } : document;
        return !isSame;
    }
}
