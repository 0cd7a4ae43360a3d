using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Keys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Keys;

[Route(ManagementPaths.Keys)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class ListKeysController(IServerKeyStore store) : ManagementController
{
    [HttpGet]
    public async Task<IResult> ListAsync(CancellationToken cancellationToken)
    {
        var keys = await store.ListAsync(cancellationToken);
        return Json(writer => JsonList.Write(writer, keys, KeyJson.Write));
    }
}
