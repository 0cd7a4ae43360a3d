using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Rules;

[Route(ManagementPaths.Journey)]
[Authorize(Policy = KeyAuthentication.ReadPolicy)]
internal sealed class DecideController(IJourneyRegistry registry, TimeProvider time) : ManagementController
{
    [HttpPost("decide")]
    public async Task<IResult> DecideAsync([FromRoute] string alias)
    {
        using var body = await ReadBodyAsync(Limits.ServerBody);
        if (body is null)
        {
            return Written;
        }

        var journeys = registry.Current;
        if (!journeys.Find(alias).Succeeded(out var journey, out var refusal))
        {
            return Refused(refusal);
        }

        return BenchRequest.Read(body.Root, journeys, journey, time.GetUtcNow()) is { } request
            ? Json(request.Decide().WriteTo)
            : Invalid(body.Errors);
    }
}
