using ContentJourney.AspNetCore.Logging;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Rules;

internal static partial class RuleSetLog
{
    [LoggerMessage(EventIds.RuleSetLive, LogLevel.Information, "Rule set {Version} of journey {Journey} is live")]
    public static partial void RuleSetLive(this ILogger logger, string journey, int version);
}
