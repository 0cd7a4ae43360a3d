using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Journeys;

[Route(ManagementPaths.Journey)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class PutJourneyController(JourneyEditor editor) : ManagementController
{
    [HttpPut]
    public async Task<IResult> PutAsync([FromRoute] string alias, CancellationToken cancellationToken)
    {
        using var body = await ReadBodyAsync();
        if (body is null)
        {
            return Written;
        }

        var force = new QueryReader(Request, body.Errors, "force").Flag("force");
        if (!Aliases.IsValid(alias))
        {
            body.Errors.Add("alias", $"'{alias}' in the path is not an alias; allowed: {Aliases.Pattern}");
        }

        var journey = JourneyDocument.Read(body.Root, alias);
        if (journey is null || !body.Errors.IsEmpty)
        {
            return Invalid(body.Errors);
        }

        var outcome = await editor.SaveAsync(journey, IfMatch, force, cancellationToken);
        if (!outcome.Succeeded(out var saved, out var refusal))
        {
            return Refused(refusal);
        }

        Response.Headers.ETag = JourneyTag.Of(saved.Journey);
        return saved.Created
            ? Created($"{ManagementPaths.Journeys}/{alias}", writer => JourneyDocument.Write(writer, saved.Journey))
            : Json(writer => JourneyDocument.Write(writer, saved.Journey));
    }
}
