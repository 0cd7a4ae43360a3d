using ContentJourney.Engine.Content;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Content;

/// <summary>Renders items otherwise than the catalogue has them; given by the host.</summary>
internal interface ILiveRenderer
{
    /// <summary>Renders items anew. One that went away meanwhile is left out.</summary>
    /// <param name="items">The items of the catalogue.</param>
    /// <param name="rendering">How they are wanted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The items in the same order; null when more was to be expanded than is allowed.</returns>
    ValueTask<IReadOnlyList<ContentItem>?> RenderAsync(
        IReadOnlyList<ContentItem> items, LiveRendering rendering, CancellationToken cancellationToken);
}

/// <summary>How items are wanted.</summary>
/// <param name="Selection">Which properties, and what of them expanded.</param>
/// <param name="Query">The request's query, which says the same.</param>
/// <param name="Culture">The culture as the site spells it.</param>
/// <param name="IsPreview">Whether as drafts.</param>
internal sealed record LiveRendering(ItemSelection Selection, IQueryCollection Query, string Culture, bool IsPreview);
