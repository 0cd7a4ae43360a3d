using ContentJourney.Engine.Content;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Content;

/// <summary>Brings the items of an answer into the form that its request wants.</summary>
internal static class LiveItems
{
    /// <summary>The items; null with an error when more was to be expanded than is allowed.</summary>
    public static async ValueTask<IReadOnlyList<ContentItem>?> ApplyAsync(
        this ILiveRenderer renderer, IReadOnlyList<ContentItem> items, LiveRendering rendering, ErrorList errors, CancellationToken cancellationToken)
    {
        if (rendering.Selection.IsVerbatim || items.Count == 0)
        {
            return items;
        }

        var rendered = await renderer.RenderAsync(items, rendering, cancellationToken);
        if (rendered is null)
        {
            errors.Add(ItemSelection.ExpandName, "expands too much; ask for fewer items, or nest less");
        }

        return rendered;
    }
}
