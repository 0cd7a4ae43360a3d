using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Content.Following;

/// <summary>Reads answers of the CMS.</summary>
internal static class CmsJson
{
    /// <summary>What <paramref name="read"/> makes of the answer.</summary>
    /// <exception cref="CmsException">It is not JSON, or null was made of it; the message names the place.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> body, string what, Func<JsonNode, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(body, SnapshotReader.JsonOptions);
            var errors = new ErrorList();
            if (read(JsonNode.Root(document.RootElement, errors)) is { } value)
            {
                return value;
            }

            var (path, message) = errors.Errors[0];
            throw new CmsException($"{what} answers what is no content: {path} {message}.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new CmsException($"{what} answers what is not JSON in UTF-8: {exception.Message}", innerException: exception);
        }
    }
}
