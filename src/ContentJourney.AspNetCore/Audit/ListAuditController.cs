using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Audit;
using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Audit;

[Route(ManagementPaths.Audit)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class ListAuditController(IAuditStore store) : ManagementController
{
    private const int DefaultTake = 50;
    private const int MostTaken = 500;

    [HttpGet]
    public async Task<IResult> ListAsync(CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        var query = new QueryReader(Request, errors, "take", "before");
        var take = query.WholeNumber("take", 1, MostTaken, DefaultTake);
        var before = query.WholeNumber("before", 1, int.MaxValue, int.MaxValue);
        if (!errors.IsEmpty)
        {
            return Invalid(errors);
        }

        var entries = await store.ListAsync(take, before, cancellationToken);
        return Json(writer => JsonList.Write(writer, entries, AuditJson.Write));
    }
}
