using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Rules;

[Route(ManagementPaths.RuleSet)]
[Authorize(Policy = KeyAuthentication.ReadPolicy)]
internal sealed class GetRuleSetController(RuleSetLookup lookup) : ManagementController
{
    [HttpGet]
    public async Task<IResult> GetAsync([FromRoute] string alias, [FromRoute] int version, CancellationToken cancellationToken) =>
        Answer(await lookup.FindAsync(alias, version, cancellationToken), RuleSetJson.WriteWhole);
}
