using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Journeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Journeys;

[Route(ManagementPaths.Journey)]
[Authorize(Policy = KeyAuthentication.ReadJourneysPolicy)]
internal sealed class GetJourneyController(IJourneyRegistry registry) : ManagementController
{
    [HttpGet]
    public IResult Get([FromRoute] string alias)
    {
        if (!registry.Current.Find(alias).Succeeded(out var active, out var refusal))
        {
            return Refused(refusal);
        }

        Response.Headers.ETag = JourneyTag.Of(active.Journey);
        return Json(writer => JourneyDocument.Write(writer, active.Journey));
    }
}
