using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Experiments;

[Route(ManagementPaths.Experiment)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class PauseExperimentController(ExperimentLifecycle lifecycle) : ManagementController
{
    [HttpPost("pause")]
    public async Task<IResult> PauseAsync([FromRoute] string alias, CancellationToken cancellationToken) =>
        (await lifecycle.PauseAsync(alias, cancellationToken)).Succeeded(out var experiment, out var refusal)
            ? Json(writer => ExperimentJson.Write(writer, experiment))
            : Refused(refusal);
}
