using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Experiments.Statistics.Totals;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Experiments.Results;

[Route(ManagementPaths.Experiments)]
[Authorize(Policy = KeyAuthentication.ReadPolicy)]
internal sealed class AnalyzeController : ManagementController
{
    [HttpPost("analyze")]
    public async Task<IResult> AnalyzeAsync()
    {
        using var body = await ReadBodyAsync(Limits.ServerBody);
        if (body is null)
        {
            return Written;
        }

        return ExperimentTotals.Read(body.Root) is { } totals
            ? Json(totals.Analyze().WriteTo)
            : Invalid(body.Errors);
    }
}
