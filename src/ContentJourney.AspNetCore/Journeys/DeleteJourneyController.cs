using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Journeys;

[Route(ManagementPaths.Journey)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class DeleteJourneyController(JourneyEditor editor) : ManagementController
{
    [HttpDelete]
    public async Task<IResult> DeleteAsync([FromRoute] string alias, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        var force = new QueryReader(Request, errors, "force").Flag("force");
        if (!errors.IsEmpty)
        {
            return Invalid(errors);
        }

        return (await editor.DeleteAsync(alias, force, cancellationToken)).Succeeded(out _, out var refusal)
            ? Nothing
            : Refused(refusal);
    }
}
