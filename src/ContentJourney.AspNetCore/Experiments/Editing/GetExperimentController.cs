using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Experiments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Experiments.Editing;

[Route(ManagementPaths.Experiment)]
[Authorize(Policy = KeyAuthentication.ReadPolicy)]
internal sealed class GetExperimentController(IExperimentStore store) : ManagementController
{
    [HttpGet]
    public async Task<IResult> GetAsync([FromRoute] string alias, CancellationToken cancellationToken) =>
        Answer(await store.GetAsync(alias, cancellationToken), ExperimentJson.Write);
}
