using System.Text.Json;
using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Http;

/// <summary>A JSON body that was read whole, within its limits, together with the list that takes its errors.</summary>
internal sealed class JsonBody(JsonDocument document) : IDisposable
{
    /// <summary>Takes what is wrong with the body.</summary>
    public ErrorList Errors { get; } = new();

    /// <summary>The body as a whole.</summary>
    public JsonNode Root => JsonNode.Root(document.RootElement, Errors);

    /// <summary>
    /// Reads the body; when it is no JSON (400), too large (413) or of another content type (415), writes the problem and
    /// returns null. An empty body reads as <c>{}</c> where <paramref name="emptyAllowed"/>.
    /// </summary>
    public static ValueTask<JsonBody?> ReadAsync(HttpContext context, int maxBytes, bool emptyAllowed = false) =>
        throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => document.Dispose();
}
