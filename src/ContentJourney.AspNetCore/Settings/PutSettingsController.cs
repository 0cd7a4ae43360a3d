using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.AspNetCore.Retention;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Settings;

[Route(ManagementPaths.Settings)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class PutSettingsController(SettingsEditor editor, RetentionPolicy policy) : ManagementController
{
    [HttpPut]
    public async Task<IResult> PutAsync(CancellationToken cancellationToken)
    {
        using var body = await ReadBodyAsync();
        if (body is null)
        {
            return Written;
        }

        if (SettingsDocument.Read(body.Root) is not { } settings)
        {
            return Invalid(body.Errors);
        }

        await editor.ReplaceAsync(settings, cancellationToken);
        return Json(writer => SettingsDocument.Write(writer, settings, policy));
    }
}
