using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Visitors;

[Route(ManagementPaths.SigningKeys)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class RotateSigningKeyController(SigningKeyEditor editor) : ManagementController
{
    [HttpPost]
    public async Task<IResult> RotateAsync(CancellationToken cancellationToken) =>
        (await editor.RotateAsync(cancellationToken)).Succeeded(out var key, out var refusal)
            ? Created($"{ManagementPaths.SigningKeys}/{key.Id}", writer => SigningKeyJson.Write(writer, key, isSigning: false))
            : Refused(refusal);
}
