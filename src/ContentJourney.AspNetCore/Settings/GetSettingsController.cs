using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.AspNetCore.Retention;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Settings;

[Route(ManagementPaths.Settings)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class GetSettingsController(SettingsKeeper keeper, RetentionPolicy policy) : ManagementController
{
    [HttpGet]
    public async Task<IResult> GetAsync(CancellationToken cancellationToken)
    {
        var settings = await keeper.FindAsync(cancellationToken);
        return Json(writer => SettingsDocument.Write(writer, settings, policy));
    }
}
