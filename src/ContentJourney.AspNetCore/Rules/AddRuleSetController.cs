using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Rules;

[Route(ManagementPaths.RuleSets)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class AddRuleSetController(RuleSetDrafts drafts) : ManagementController
{
    [HttpPost]
    public async Task<IResult> AddAsync([FromRoute] string alias, CancellationToken cancellationToken)
    {
        using var body = await ReadBodyAsync();
        if (body is null)
        {
            return Written;
        }

        return (await drafts.AddAsync(alias, body.Root, cancellationToken)).Succeeded(out var draft, out var refusal)
            ? Created(
                $"{ManagementPaths.Journeys}/{alias}/rule-sets/{draft.Version}", writer => RuleSetJson.WriteSummary(writer, draft))
            : Refused(refusal);
    }
}
