using System.Text.Json;

namespace ContentJourney.Edge.Content.Following;

/// <summary>What a call of the CMS's webhook says.</summary>
internal static class WebhookCall
{
    /// <summary>The header in which the CMS names the event.</summary>
    public const string EventHeader = "Umb-Webhook-Event";

    // Of other events (moved, sorted, a changed schema or language) the body does not name all that changes.
    private static readonly HashSet<string> s_documentEvents = new(StringComparer.OrdinalIgnoreCase)
    {
        "Umbraco.ContentPublish", "Umbraco.ContentUnpublish", "Umbraco.ContentDelete", "Umbraco.ContentMovedToRecycleBin",
    };

    /// <summary>The documents that changed; null: it may be anything.</summary>
    /// <param name="eventName">The event, or empty.</param>
    /// <param name="body">The body.</param>
    public static IReadOnlyList<Guid>? Documents(string eventName, ReadOnlyMemory<byte> body)
    {
        if (!s_documentEvents.Contains(eventName))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var ids = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().Select(Id).ToList() : [Id(root)];
            return ids.Count == 0 || ids.Contains(null) ? null : [.. ids.OfType<Guid>()];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // The CMS's legacy payload has a number for Id and the GUID in Key.
    private static Guid? Id(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject()
                .Where(member => member.Name.Equals("id", StringComparison.OrdinalIgnoreCase) || member.Name.Equals("key", StringComparison.OrdinalIgnoreCase))
                .Select(member => member.Value.ValueKind == JsonValueKind.String && member.Value.TryGetGuid(out var id) ? id : (Guid?)null)
                .FirstOrDefault(id => id is not null)
            : null;
}
