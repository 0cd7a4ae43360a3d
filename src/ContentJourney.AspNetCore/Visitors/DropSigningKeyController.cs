using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Visitors;

[Route(ManagementPaths.SigningKeys)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class DropSigningKeyController(SigningKeyEditor editor) : ManagementController
{
    [HttpDelete("{id}")]
    public async Task<IResult> DropAsync([FromRoute] string id, CancellationToken cancellationToken) =>
        (await editor.DropAsync(id, cancellationToken)).Succeeded(out _, out var refusal) ? Nothing : Refused(refusal);
}
