using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Experiments.Editing;

[Route(ManagementPaths.Experiment)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class DeleteExperimentController(ExperimentEditor editor) : ManagementController
{
    [HttpDelete]
    public async Task<IResult> DeleteAsync([FromRoute] string alias, CancellationToken cancellationToken) =>
        (await editor.DeleteAsync(alias, cancellationToken)).Succeeded(out _, out var refusal) ? Nothing : Refused(refusal);
}
