using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Keys;

[Route(ManagementPaths.Keys)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class CreateKeyController(KeyIssuer issuer) : ManagementController
{
    [HttpPost]
    public async Task<IResult> CreateAsync(CancellationToken cancellationToken)
    {
        using var body = await ReadBodyAsync();
        if (body is null)
        {
            return Written;
        }

        if (KeyRequest.Read(body.Root) is not { } request)
        {
            return Invalid(body.Errors);
        }

        var issued = await issuer.CreateAsync(request.Name, request.Scopes, cancellationToken);
        return Created($"{ManagementPaths.Keys}/{issued.Key.Id}", writer => KeyJson.WriteIssued(writer, issued));
    }
}
