using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Rules;

[Route(ManagementPaths.RuleSet)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class PublishRuleSetController(RuleSetLifecycle lifecycle) : ManagementController
{
    [HttpPost("publish")]
    public async Task<IResult> PublishAsync([FromRoute] string alias, [FromRoute] int version, CancellationToken cancellationToken) =>
        Answer(await lifecycle.PublishAsync(alias, version, cancellationToken), RuleSetJson.WriteSummary);
}
