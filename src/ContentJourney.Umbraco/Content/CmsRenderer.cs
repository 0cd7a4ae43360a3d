using ContentJourney.AspNetCore.Content;
using ContentJourney.Engine.Content;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.Umbraco.Content;

/// <summary>Renders items anew by the CMS, which reads from the query which properties are wanted.</summary>
internal sealed class CmsRenderer(DocumentRenderer renderer) : ILiveRenderer
{
    public async ValueTask<IReadOnlyList<ContentItem>?> RenderAsync(
        IReadOnlyList<ContentItem> items, LiveRendering rendering, CancellationToken cancellationToken)
    {
        var query = new CmsQuery(rendering.IsPreview, ParametersOf(rendering.Query));
        string[] cultures = [rendering.Culture];
        var rendered = new List<ContentItem>(items.Count);
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await renderer.RenderAsync(item.Id, cultures, query) is { Items: [var live] })
            {
                rendered.Add(live);
            }
        }

        return rendered;
    }

    // Nothing else that a visitor sends may reach what renders.
    private static QueryString ParametersOf(IQueryCollection query)
    {
        var parameters = QueryString.Empty;
        foreach (var name in new[] { ItemSelection.FieldsName, ItemSelection.ExpandName })
        {
            if (query.TryGetValue(name, out var values))
            {
                parameters = parameters.Add(name, values.ToString());
            }
        }

        return parameters;
    }
}
