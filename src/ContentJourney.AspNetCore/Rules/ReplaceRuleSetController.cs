using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Rules;

[Route(ManagementPaths.RuleSet)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class ReplaceRuleSetController(RuleSetDrafts drafts) : ManagementController
{
    [HttpPut]
    public async Task<IResult> ReplaceAsync([FromRoute] string alias, [FromRoute] int version, CancellationToken cancellationToken)
    {
        using var body = await ReadBodyAsync();
        if (body is null)
        {
            return Written;
        }

        return Answer(await drafts.ReplaceAsync(alias, version, body.Root, cancellationToken), RuleSetJson.WriteSummary);
    }
}
