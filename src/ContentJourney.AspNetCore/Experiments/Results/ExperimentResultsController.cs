using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Experiments.Results;

[Route(ManagementPaths.Experiment)]
[Authorize(Policy = KeyAuthentication.ReadPolicy)]
internal sealed class ExperimentResultsController(ExperimentOutcome outcome) : ManagementController
{
    [HttpGet("results")]
    public async Task<IResult> GetAsync([FromRoute] string alias, CancellationToken cancellationToken) =>
        Answer(await outcome.ReadAsync(alias, cancellationToken), static (writer, results) => results.WriteTo(writer));
}
