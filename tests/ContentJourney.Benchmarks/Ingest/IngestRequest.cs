using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ContentJourney.Benchmarks.Clients;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.Benchmarks.Ingest;

/// <summary>A batch as the request that brings it.</summary>
internal static class IngestRequest
{
    private const string Path = $"{BenchmarkEdge.Path}/touchpoints";

    /// <summary>The id of a visitor with a number.</summary>
    public static Guid Visitor(int number) => new(number, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);

    /// <summary>The request.</summary>
    public static byte[] Of(IngestForm form, IngestBatch batch) => form == IngestForm.Token
        ? HttpRequests.Post(Path, Json(batch, WriteOwn), ("Journey-Visitor", BenchmarkEdge.Signer.Encode(new VisitorId(Visitor(batch.Groups[0].Visitor)))))
        : HttpRequests.Post(Path, Json(batch, WriteCustomers), ("Authorization", $"Bearer {EdgeProcess.ManagementKey}"));

    private static ReadOnlySpan<byte> Json(IngestBatch batch, Action<Utf8JsonWriter, IngestBatch> write)
    {
        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        write(writer, batch);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan;
    }

    private static void WriteOwn(Utf8JsonWriter writer, IngestBatch batch) => Write(writer, batch.Groups[0].Touchpoints);

    private static void WriteCustomers(Utf8JsonWriter writer, IngestBatch batch)
    {
        writer.WriteStartArray("visitors");
        foreach (var (visitor, touchpoints) in batch.Groups)
        {
            writer.WriteStartObject();
            writer.WriteString("userId", string.Create(CultureInfo.InvariantCulture, $"customer-{visitor}"));
            Write(writer, touchpoints);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<Touchpoint> touchpoints)
    {
        writer.WriteStartArray("touchpoints");
        foreach (var touchpoint in touchpoints)
        {
            writer.WriteStartObject();
            writer.WriteString("id", touchpoint.Id);
            writer.WriteString("type", touchpoint.Type);
            writer.WriteString("channel", touchpoint.Channel);
            writer.WriteString("occurredAt", touchpoint.OccurredAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteString("contentId", touchpoint.ContentId);
            writer.WriteNumber("value", touchpoint.Value!.Value);
            writer.WriteNumber("sentiment", touchpoint.Sentiment!.Value);
            writer.WriteStartObject("properties");
            foreach (var (name, value) in touchpoint.Properties)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
