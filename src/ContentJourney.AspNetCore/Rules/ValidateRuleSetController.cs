using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Rules;

[Route(ManagementPaths.RuleSets)]
[Authorize(Policy = KeyAuthentication.ReadPolicy)]
internal sealed class ValidateRuleSetController(RuleSetDrafts drafts) : ManagementController
{
    [HttpPost("validate")]
    public async Task<IResult> ValidateAsync([FromRoute] string alias)
    {
        using var body = await ReadBodyAsync();
        if (body is null)
        {
            return Written;
        }

        return drafts.Validate(alias, body.Root).Succeeded(out _, out var refusal) || refusal.Kind == RefusalKind.Invalid
            ? Json(writer => RuleSetJson.WriteValidation(writer, body.Errors))
            : Refused(refusal);
    }
}
