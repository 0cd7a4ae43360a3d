using ContentJourney.Engine.Content;

namespace ContentJourney.Umbraco.Content;

/// <summary>The published content that slots are filled from, as it was last read; each index is replaced as a whole.</summary>
internal sealed class Catalogue : IContentCatalog
{
    private volatile ContentIndex _current = ContentIndex.Empty;
    private volatile CatalogueState _state = new();

    /// <inheritdoc/>
    public ContentIndex Current => _current;

    /// <summary>How it stands with the catalogue.</summary>
    public CatalogueState State => _state;

    /// <summary>Serves another index.</summary>
    public void Serve(ContentIndex index)
    {
        _current = index;
        _state = _state with { Items = index.Count };
    }

    /// <summary>Notes how it stands now. One caller at a time.</summary>
    public void Note(Func<CatalogueState, CatalogueState> change) => _state = change(_state);
}
