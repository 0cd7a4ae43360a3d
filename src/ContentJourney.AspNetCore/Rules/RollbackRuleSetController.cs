using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Rules;

[Route(ManagementPaths.RuleSet)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class RollbackRuleSetController(RuleSetLifecycle lifecycle) : ManagementController
{
    [HttpPost("rollback")]
    public async Task<IResult> RollbackAsync([FromRoute] string alias, [FromRoute] int version, CancellationToken cancellationToken) =>
        Answer(await lifecycle.RollbackAsync(alias, version, cancellationToken), RuleSetJson.WriteSummary);
}
