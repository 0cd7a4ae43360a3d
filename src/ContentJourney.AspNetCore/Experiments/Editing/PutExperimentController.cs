using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Experiments.Editing;

[Route(ManagementPaths.Experiment)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class PutExperimentController(ExperimentEditor editor) : ManagementController
{
    [HttpPut]
    public async Task<IResult> PutAsync([FromRoute] string alias, CancellationToken cancellationToken)
    {
        using var body = await ReadBodyAsync();
        if (body is null)
        {
            return Written;
        }

        if (!Aliases.IsValid(alias))
        {
            body.Errors.Add("alias", $"'{alias}' in the path is not an alias; allowed: {Aliases.Pattern}");
        }

        if (!(await editor.SaveAsync(alias, body.Root, cancellationToken)).Succeeded(out var saved, out var refusal))
        {
            return Refused(refusal);
        }

        return saved.Created
            ? Created($"{ManagementPaths.Experiments}/{alias}", writer => ExperimentJson.Write(writer, saved.Record))
            : Json(writer => ExperimentJson.Write(writer, saved.Record));
    }
}
