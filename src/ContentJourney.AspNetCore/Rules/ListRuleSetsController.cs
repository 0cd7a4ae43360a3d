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
        Answer(
            await lookup.ListAsync(alias, cancellationToken),
            static (writer, versions) => JsonList.Write(writer, versions, RuleSetJson.WriteSummary));
}
