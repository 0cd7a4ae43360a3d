using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Decisions;

/// <summary><c>GET /decision</c>: the decision of the token's visitor from what is stored and may be used.</summary>
internal sealed class DecisionEndpoint(IJourneyRegistry journeys, StoredDecision decision, PreviewRight preview)
{
    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        var errors = new ErrorList();
        var query = new QueryReader(context.Request, errors, "journey", "explain", "at");
        var journey = JourneyNames.Find(journeys.Current, query.Text("journey") ?? Journey.DefaultAlias, "journey", errors);
        var explain = query.Flag("explain");
        var at = query.Instant("at");
        if (caller.Visitor is null)
        {
            errors.Add(VisitorIdentity.Header, "is required: the visitor's token");
        }

        if (!errors.IsEmpty)
        {
            await Problem.InvalidAsync(context, errors);
        }
        else if (at is null || await preview.RequireAsync(context, caller))
        {
            var answer = await decision.DecideAsync(context.Request, caller.Visitor!.Value, caller.Scopes, journey!, at, explain);
            await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, answer, static (writer, decided) => decided.WriteTo(writer));
        }
    }
}
