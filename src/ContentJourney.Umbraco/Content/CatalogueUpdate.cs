using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Content;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace ContentJourney.Umbraco.Content;

/// <summary>Keeps the catalogue as the CMS's published content is. One call at a time.</summary>
internal sealed class CatalogueUpdate(
    Catalogue catalogue,
    CmsQuery query,
    DocumentRenderer renderer,
    TaggedDocuments tagged,
    ILanguageService languages,
    IPublicAccessService protection,
    IJourneyRegistry journeys,
    TimeProvider time,
    ILogger<CatalogueUpdate> logger)
{
    private const int BatchSize = 200;
    private readonly RenderedDocuments _documents = new(renderer, query, logger);
    private SiteCultures? _cultures;

    /// <summary>
    /// Brings what has changed into the catalogue: what went away is gone when this ends. Before all content was read once there
    /// is nothing to change.
    /// </summary>
    public async Task ApplyAsync(ContentChanges changes, CancellationToken cancellationToken)
    {
        if (_cultures is null)
        {
            return;
        }

        var isChanged = changes.Protection && _documents.Remove(Protected());
        foreach (var change in changes.Documents)
        {
            // Those below that are gone are found in the catalogue, those that have come in the CMS.
            var keys = change.WithBranch ? tagged.Branch(change.Key).Union(_documents.In(change.Id)) : [change.Key];
            isChanged |= await RefreshAsync(keys, cancellationToken);
        }

        if (isChanged && catalogue.State.CheckedAt is not null)
        {
            Serve();
        }
    }

    /// <summary>Reads all content anew, in batches; changes are brought in between them.</summary>
    /// <param name="changesNow">What has changed since it was asked last.</param>
    /// <param name="cancellationToken">Ends it; what was served before is served on.</param>
    /// <returns>How many documents could not be rendered; those are served as they were before.</returns>
    public async Task<int> RebuildAsync(Func<ContentChanges?> changesNow, CancellationToken cancellationToken)
    {
        catalogue.Note(state => state with { IsRebuilding = true });
        try
        {
            await ReadCulturesAsync();
            _documents.BeginPass();
            var keys = tagged.All();
            var (isChanged, level) = (false, Level());
            foreach (var batch in keys.Chunk(BatchSize))
            {
                isChanged |= await RefreshAsync(batch, cancellationToken);
                if (changesNow() is { } changes)
                {
                    await ApplyAsync(changes, cancellationToken);
                }

                logger.Progress(level, _documents.Touched, keys.Count);
            }

            EndPass(isChanged);
        }
        finally
        {
            catalogue.Note(state => state with { IsRebuilding = false });
        }

        return _documents.Faults.Count;
    }

    private async Task ReadCulturesAsync()
    {
        var cultures = await SiteCultures.ReadAsync(languages);
        var isFirst = _cultures is null;
        _cultures = cultures;
        if (isFirst)
        {
            // Requests may name them before the content is there.
            catalogue.Serve(new ContentIndex([], cultures.All, cultures.Default));
        }
    }

    private void EndPass(bool isChanged)
    {
        isChanged |= _documents.EndPass();
        var hasOtherCultures = !catalogue.Current.Cultures.SequenceEqual(_cultures!.All);
        if (isChanged || hasOtherCultures || catalogue.State.CheckedAt is null)
        {
            Serve();
        }

        var fault = _documents.Faults.Count == 0
            ? null
            : $"{_documents.Faults.Count} documents cannot be rendered, first {_documents.Faults.Keys.First()}: {_documents.Faults.Values.First()}";
        catalogue.Note(state => state with { CheckedAt = time.GetUtcNow(), Fault = fault });
    }

    private async Task<bool> RefreshAsync(IEnumerable<Guid> keys, CancellationToken cancellationToken)
    {
        var isChanged = false;
        foreach (var key in keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // What is in the bin still has a draft.
            isChanged |= tagged.IsInTree(key)
                ? await _documents.RefreshAsync(key, _cultures!.All)
                : _documents.Remove(document => document.Key == key);
        }

        return isChanged;
    }

    private Func<RenderedDocument, bool> Protected()
    {
        var ids = protection.GetAll().Select(entry => entry.ProtectedNodeId).ToArray();
        return document => Array.Exists(ids, document.IsIn);
    }

    private void Serve()
    {
        var index = new ContentIndex(_documents.Items, _cultures!.All, _cultures.Default);
        foreach (var journey in journeys.Current.Journeys.Values)
        {
            // Otherwise a visitor would wait for it.
            index.Prepare(journey.Vocabulary);
        }

        catalogue.Serve(index);
        var level = Level();
        logger.Served(level, index.Count);
    }

    // Editors work all day; the start is what people watch.
    private LogLevel Level() => catalogue.State.CheckedAt is null ? LogLevel.Information : LogLevel.Debug;
}
