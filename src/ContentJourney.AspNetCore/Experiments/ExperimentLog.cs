using ContentJourney.AspNetCore.Logging;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Experiments;

internal static partial class ExperimentLog
{
    [LoggerMessage(EventIds.ExperimentDoesNotFit, LogLevel.Warning,
        "Experiment {Experiment} does not fit its journey any more and takes no effect: {Mismatch}")]
    public static partial void ExperimentDoesNotFit(this ILogger logger, string experiment, string mismatch);
}
