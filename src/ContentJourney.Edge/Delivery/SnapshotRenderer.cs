using System.Buffers;
using System.Text.Json;
using ContentJourney.AspNetCore.Content;
using ContentJourney.Edge.Content;
using ContentJourney.Engine.Content;

namespace ContentJourney.Edge.Delivery;

/// <summary>Renders the items of slots from the snapshot, as the Delivery API renders them.</summary>
internal sealed class SnapshotRenderer(SnapshotCatalog catalog) : ILiveRenderer
{
    public ValueTask<IReadOnlyList<ContentItem>?> RenderAsync(
        IReadOnlyList<ContentItem> items, LiveRendering rendering, CancellationToken cancellationToken)
    {
        var tree = catalog.Snapshot.Delivery.In(rendering.Culture);
        var renderer = new ItemRenderer(tree, rendering.Selection);
        ContentItem[] rendered =
        [
            .. from item in items
               let held = tree.Find(item.Id)
               where held is not null
               select item with { Json = Render(renderer, held.Item) },
        ];
        return ValueTask.FromResult<IReadOnlyList<ContentItem>?>(renderer.IsOverLimit ? null : rendered);
    }

    private static ReadOnlyMemory<byte> Render(ItemRenderer renderer, DeliveryItem item)
    {
        var buffer = new ArrayBufferWriter<byte>(item.Json.Length);
        using (var writer = new Utf8JsonWriter(buffer, WireForm.Options))
        {
            renderer.Write(writer, item);
        }

        return buffer.WrittenMemory;
    }
}
