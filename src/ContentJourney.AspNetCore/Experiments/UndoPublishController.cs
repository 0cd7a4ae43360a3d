using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Experiments;

[Route(ManagementPaths.Experiment)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class UndoPublishController(ExperimentLifecycle lifecycle) : ManagementController
{
    [HttpPost("undo-publish")]
    public async Task<IResult> UndoPublishAsync([FromRoute] string alias, CancellationToken cancellationToken) =>
        (await lifecycle.UndoPublishAsync(alias, cancellationToken)).Succeeded(out var experiment, out var refusal)
            ? Json(writer => ExperimentJson.Write(writer, experiment))
            : Refused(refusal);
}
