using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Experiments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Experiments.Editing;

[Route(ManagementPaths.Experiments)]
[Authorize(Policy = KeyAuthentication.ReadPolicy)]
internal sealed class ListExperimentsController(IExperimentStore store) : ManagementController
{
    [HttpGet]
    public async Task<IResult> ListAsync(CancellationToken cancellationToken)
    {
        var experiments = await store.ListAsync(cancellationToken);
        return Json(writer => JsonList.Write(writer, experiments, ExperimentJson.Write));
    }
}
