using ContentJourney.AspNetCore.Logging;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Experiments;

internal static partial class ExperimentLog
{
    [LoggerMessage(EventIds.ExperimentDoesNotFit, LogLevel.Warning,
        "Experiment {Experiment} does not fit its journey any more and takes no effect: {Mismatch}")]
    public static partial void ExperimentDoesNotFit(this ILogger logger, string experiment, string mismatch);

    [LoggerMessage(EventIds.ExposureNotKept, LogLevel.Warning,
        "The store is away: that an experiment made a difference to a decision was not kept; the next visit or decision keeps it")]
    public static partial void ExposureNotKept(this ILogger logger, Exception exception);
}
