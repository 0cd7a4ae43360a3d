using Microsoft.Extensions.Logging;

namespace ContentJourney.Umbraco.Content;

/// <summary>What the catalogue logs: events 3300 to 3399.</summary>
internal static partial class CatalogueLog
{
    [LoggerMessage(EventId = 3300, Message = "Published content is read into the catalogue: {Done} of {All} documents")]
    public static partial void Progress(this ILogger logger, LogLevel level, int done, int all);

    [LoggerMessage(EventId = 3301, Message = "The catalogue is served: {Count} items over all cultures")]
    public static partial void Served(this ILogger logger, LogLevel level, int count);

    [LoggerMessage(3302, LogLevel.Warning, "Document {Key} cannot be rendered; the catalogue keeps it as it was before")]
    public static partial void DocumentFailed(this ILogger logger, Guid key, Exception exception);

    [LoggerMessage(3303, LogLevel.Warning, "The tags of document {Key} in {Culture} cannot be read, so that it is matched to nobody")]
    public static partial void TagsUnreadable(this ILogger logger, Guid key, string culture);

    [LoggerMessage(3304, LogLevel.Error, "The catalogue cannot be brought up to date; what was served before still is, and it is tried again")]
    public static partial void UpdateFailed(this ILogger logger, Exception exception);

    [LoggerMessage(3305, LogLevel.Error, "A change of content cannot be noted; the catalogue shows it when all content is next read")]
    public static partial void ChangeLost(this ILogger logger, Exception exception);
}
