using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Visitors;

[Route(ManagementPaths.SigningKeys)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class ListSigningKeysController(TokenSigners signers, TimeProvider time) : ManagementController
{
    [HttpGet]
    public async Task<IResult> ListAsync(CancellationToken cancellationToken)
    {
        var ring = await signers.ReadAsync(cancellationToken);
        var signing = ring.SigningAt(time.GetUtcNow());
        return Json(writer => JsonList.Write(writer, [.. ring.Recognised], (_, key) => SigningKeyJson.Write(writer, key, key == signing)));
    }
}
