using System.Net;
using System.Text.Json;

namespace ContentJourney.AspNetCore.Tests.Management;

/// <summary>An answer that was read whole.</summary>
public sealed record Answer(HttpStatusCode Status, string? MediaType, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The errors of a problem document under a place; empty where there are none.</summary>
    public IReadOnlyList<string> ErrorsAt(string place) =>
        Json.TryGetProperty("errors", out var errors) && errors.TryGetProperty(place, out var messages)
            ? [.. messages.EnumerateArray().Select(message => message.GetString()!)]
            : [];

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, headers, await response.Content.ReadAsStringAsync());
    }
}
