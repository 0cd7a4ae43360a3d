using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Rules;

[Route(ManagementPaths.RuleSet)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class DeleteRuleSetController(RuleSetDrafts drafts) : ManagementController
{
    [HttpDelete]
    public async Task<IResult> DeleteAsync([FromRoute] string alias, [FromRoute] int version, CancellationToken cancellationToken) =>
        (await drafts.DeleteAsync(alias, version, cancellationToken)).Succeeded(out _, out var refusal) ? Nothing : Refused(refusal);
}
