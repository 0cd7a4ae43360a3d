using System.Text;
using ContentJourney.AspNetCore.Content;
using ContentJourney.Engine.Content;

namespace ContentJourney.AspNetCore.Tests.Hosting;

/// <summary>Renders an item as what was asked for; of <c>expand=properties[everything]</c> it says that it is too much.</summary>
internal sealed class TestRenderer : ILiveRenderer
{
    public ValueTask<IReadOnlyList<ContentItem>?> RenderAsync(
        IReadOnlyList<ContentItem> items, LiveRendering rendering, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ContentItem>?>(
            rendering.Query["expand"] == "properties[everything]" ? null : [.. items.Select(item => item with { Json = Render(item, rendering) })]);

    private static byte[] Render(ContentItem item, LiveRendering rendering) => Encoding.UTF8.GetBytes(
        $$$"""{"contentType":"page","name":"{{{rendering.Culture}}}","id":"{{{item.Id}}}","properties":{"fields":"{{{rendering.Query["fields"]}}}","draft":{{{(rendering.IsPreview ? "true" : "false")}}}}}""");
}
