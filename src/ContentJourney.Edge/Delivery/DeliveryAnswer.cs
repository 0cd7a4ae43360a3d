using System.Buffers;
using System.Text.Json;
using ContentJourney.AspNetCore.Http;
using ContentJourney.Edge.Content;
using Microsoft.AspNetCore.Diagnostics;

namespace ContentJourney.Edge.Delivery;

/// <summary>Writes answers of the Delivery API.</summary>
internal static class DeliveryAnswer
{
    /// <summary>The item, or 404 without a body where there is none.</summary>
    public static Task WriteItemAsync(HttpContext context, DeliveryRequest request, DeliveryNode? node)
    {
        if (node is null)
        {
            // The CMS answers this without a body.
            context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentLength = 0;
            return Task.CompletedTask;
        }

        return request.Selection.IsVerbatim
            ? WriteAsync(context, node.Item.Json)
            : RenderAsync(context, request, (writer, write) => write(writer, node.Item));
    }

    /// <summary>An array of items.</summary>
    public static Task WriteItemsAsync(HttpContext context, DeliveryRequest request, IEnumerable<DeliveryNode> nodes) =>
        RenderAsync(context, request, (writer, write) => WriteArray(writer, nodes, write));

    /// <summary>A page of items out of a total.</summary>
    public static Task WritePageAsync(HttpContext context, DeliveryRequest request, DeliveryPage page) =>
        RenderAsync(context, request, (writer, write) =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("total", page.Total);
            writer.WritePropertyName("items");
            WriteArray(writer, page.Nodes, write);
            writer.WriteEndObject();
        });

    private static void WriteArray(Utf8JsonWriter writer, IEnumerable<DeliveryNode> nodes, Action<Utf8JsonWriter, DeliveryItem> write)
    {
        writer.WriteStartArray();
        foreach (var node in nodes)
        {
            write(writer, node.Item);
        }

        writer.WriteEndArray();
    }

    private static async Task RenderAsync(
        HttpContext context, DeliveryRequest request, Action<Utf8JsonWriter, Action<Utf8JsonWriter, DeliveryItem>> render)
    {
        var renderer = new ItemRenderer(request.Tree, request.Selection);
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        await using (var writer = new Utf8JsonWriter(buffer, WireForm.Options))
        {
            render(writer, request.Selection.IsVerbatim ? WriteVerbatim : renderer.Write);
        }

        if (renderer.IsOverLimit)
        {
            await Problem.InvalidAsync(context, "expand", "expands too much; ask for fewer items, or nest less");
            return;
        }

        await WriteAsync(context, buffer.WrittenMemory);
    }

    private static void WriteVerbatim(Utf8JsonWriter writer, DeliveryItem item) =>
        writer.WriteRawValue(item.Json.Span, skipInputValidation: true);

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        await context.Response.BodyWriter.WriteAsync(json, context.RequestAborted);
    }
}
