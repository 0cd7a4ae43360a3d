using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Validation;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Decisions;

/// <summary><c>GET /decision</c>: the decision of the token's visitor from what is stored and may be used.</summary>
internal sealed class DecisionEndpoint(IJourneyRegistry journeys, IVisitorStore store, ConsentPolicy policy, PreviewRight preview, TimeProvider time)
{
    public async Task HandleAsync(HttpContext context)
    {
        var errors = new ErrorList();
        var query = new QueryReader(context.Request, errors, "journey", "explain", "at");
        var journey = JourneyNames.Find(journeys.Current, query.Text("journey") ?? Journey.DefaultAlias, "journey", errors);
        var explain = query.Flag("explain");
        var at = query.Instant("at");
        var caller = Caller.Of(context);
        if (caller.Visitor is null)
        {
            errors.Add(VisitorIdentity.Header, "is required: the visitor's token");
        }

        if (!errors.IsEmpty)
        {
            await Problem.InvalidAsync(context, errors);
        }
        else if (at is null || await preview.RequireAsync(context))
        {
            var stored = await store.FindAsync(caller.Visitor!.Value, context.RequestAborted);
            var profile = VisitorProfile.Of(stored, ConsentOf(context.Request, caller, stored));
            var answer = DecisionRequest.From(journey!, profile, at ?? time.GetUtcNow(), explain).Decide();
            await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, answer, static (writer, decision) => decision.WriteTo(writer));
        }
    }

    // A server that may read vouches for consent, as one that sends touchpoints does; the visitor's own refusal wins.
    private Consent ConsentOf(HttpRequest request, Caller caller, StoredVisitor? stored) =>
        caller.Has(KeyScopes.Read) ? stored?.Consent ?? Consent.All : policy.OfUnstated(request, stored);
}
