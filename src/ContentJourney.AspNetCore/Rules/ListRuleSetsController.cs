using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Rules;

[Route(ManagementPaths.RuleSets)]
[Authorize(Policy = KeyAuthentication.ReadPolicy)]
internal sealed class ListRuleSetsController(RuleSetLookup lookup) : ManagementController
{
    [HttpGet]
    public async Task<IResult> ListAsync([FromRoute] string alias, CancellationToken cancellationToken) =>
        (await lookup.ListAsync(alias, cancellationToken)).Succeeded(out var versions, out var refusal)
            ? Json(writer => JsonList.Write(writer, versions, RuleSetJson.WriteSummary))
            : Refused(refusal);
}
