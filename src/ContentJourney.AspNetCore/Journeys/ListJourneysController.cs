using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Journeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Journeys;

[Route(ManagementPaths.Journeys)]
[Authorize(Policy = KeyAuthentication.ReadJourneysPolicy)]
internal sealed class ListJourneysController(IJourneyRegistry registry) : ManagementController
{
    [HttpGet]
    public IResult List()
    {
        var journeys = registry.Current.Journeys.Values.Select(active => active.Journey)
            .OrderBy(journey => journey.Alias, StringComparer.Ordinal).ToArray();
        return Json(writer => JsonList.Write(writer, journeys, JourneyDocument.Write));
    }
}
