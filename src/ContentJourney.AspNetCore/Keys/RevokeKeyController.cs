using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Keys;

[Route(ManagementPaths.Keys)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class RevokeKeyController(KeyIssuer issuer) : ManagementController
{
    [HttpDelete("{id}")]
    public async Task<IResult> RevokeAsync([FromRoute] string id, CancellationToken cancellationToken) =>
        await issuer.RevokeAsync(id, cancellationToken)
            ? Nothing
            : Refused(new Refusal(RefusalKind.NotFound, "There is no valid key of this id."));
}
