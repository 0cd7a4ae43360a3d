using ContentJourney.AspNetCore.Experiments.Editing;
using ContentJourney.AspNetCore.Experiments.Results;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Experiments.Lifecycle;

[Route(ManagementPaths.Experiment)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class PublishWinnerController(ExperimentLifecycle lifecycle, ExperimentOutcome outcome) : ManagementController
{
    [HttpPost("publish-winner")]
    public async Task<IResult> PublishWinnerAsync([FromRoute] string alias, CancellationToken cancellationToken)
    {
        using var body = await ReadBodyAsync(emptyAllowed: true);
        if (body is null)
        {
            return Written;
        }

        var variant = body.Root.IsObject("variant") ? body.Root.Optional("variant", node => node.Alias()) : null;
        if (!body.Errors.IsEmpty)
        {
            return Invalid(body.Errors);
        }

        if (variant is null && !(await outcome.FindWinnerAsync(alias, cancellationToken)).Succeeded(out variant, out var unknown))
        {
            return Refused(unknown);
        }

        return Answer(await lifecycle.PublishWinnerAsync(alias, variant, cancellationToken), ExperimentJson.Write);
    }
}
