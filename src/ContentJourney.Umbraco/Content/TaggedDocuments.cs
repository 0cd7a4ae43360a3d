using ContentJourney.Umbraco.Tags;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace ContentJourney.Umbraco.Content;

/// <summary>Finds documents that may be tagged: those outside the bin whose type has a tags property. Nothing of them is loaded.</summary>
internal sealed class TaggedDocuments(IContentTypeService types, IDocumentNavigationQueryService navigation)
{
    /// <summary>The keys of all of them.</summary>
    public IReadOnlyList<Guid> All()
    {
        var aliases = Aliases();
        var roots = navigation.TryGetRootKeys(out var keys) ? keys.ToArray() : [];
        return [.. aliases.SelectMany(Roots), .. roots.SelectMany(root => Below(root, aliases))];
    }

    /// <summary>The document itself, whatever it is, and the keys of those below it.</summary>
    public IReadOnlyList<Guid> Branch(Guid key) => [key, .. Below(key, Aliases())];

    /// <summary>Whether the document is there and not in the bin.</summary>
    public bool IsInTree(Guid key) => navigation.TryGetParentKey(key, out _);

    private string[] Aliases() =>
    [
        .. types.GetAll()
            .Where(type => !type.IsElement && type.CompositionPropertyTypes.Any(property => property.PropertyEditorAlias == TagsEditor.EditorAlias))
            .Select(type => type.Alias),
    ];

    private IEnumerable<Guid> Roots(string alias) => navigation.TryGetRootKeysOfType(alias, out var keys) ? keys : [];

    private IEnumerable<Guid> Below(Guid key, string[] aliases) =>
        aliases.SelectMany(alias => navigation.TryGetDescendantsKeysOfType(key, alias, out var keys) ? keys : []);
}
