using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary><c>POST /touchpoints</c>: a batch of touchpoints of one visitor, or from a server of many customers.</summary>
internal sealed class TouchpointsEndpoint(
    IJourneyRegistry journeys, IContentCatalog catalog, Ingest ingest, TokenSigners signers, VisitorGate gate, TimeProvider time,
    TouchpointMetrics metrics)
{
    private static readonly string[] MediaTypes = [.. BodyMediaType.Json, .. CloudEvent.MediaTypes];

    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        if (caller.Scopes is null && !await caller.RequireAsync(context, KeyScopes.Ingest))
        {
            return;
        }

        var byServer = caller.Has(KeyScopes.Ingest);
        using var body = await JsonBody.ReadAsync(context, byServer ? Limits.ServerBody : Limits.Body, mediaTypes: MediaTypes);
        if (body is null)
        {
            return;
        }

        var now = time.GetUtcNow();
        var cookie = new QueryReader(context.Request, body.Errors, "cookie").Flag("cookie");
        var reader = new TouchpointsReader(journeys.Current, catalog.Current, now, byServer);
        var request = CloudEvent.Is(context.Request) ? reader.ReadCloudEvents(body.Root) : reader.ReadJson(body.Root);
        var signer = await signers.GetAsync(context.RequestAborted);
        var visitor = BodyVisitor.Read(request.Visitor, caller.Visitor, signer, body.Errors);
        if (!body.Errors.IsEmpty)
        {
            await Problem.InvalidAsync(context, body.Errors);
        }
        else if (request.ForCustomers && !byServer)
        {
            await caller.RequireAsync(context, KeyScopes.Ingest);
        }
        else if (byServer)
        {
            var own = visitor ?? TokenSigner.NewVisitor();
            var tally = await ingest.KeepVouchedAsync(VouchedWrites.Of(request.Items.Sent, own, signer, now), context.RequestAborted);
            metrics.Count(tally, request.Items.Rejected.Count);
            await AnswerAsync(context, new TouchpointsAnswer(request.ForCustomers ? null : signer.Encode(own), tally, request.Items.Rejected));
        }
        else if (visitor is null || caller.Visitor is not null || await gate.MayCallAsync(context, visitor.Value))
        {
            var kept = await ingest.KeepAsync(context.Request, visitor, request.Items.Valid(), now);
            metrics.Count(kept.Tally, request.Items.Rejected.Count);
            var token = signer.Encode(kept.Visitor);
            VisitorCookie.Apply(context, cookie, token, kept.Consent);
            await AnswerAsync(context, new TouchpointsAnswer(token, kept.Tally, request.Items.Rejected));
        }
    }

    private static Task AnswerAsync(HttpContext context, TouchpointsAnswer answer) =>
        JsonAnswer.WriteAsync(context, StatusCodes.Status202Accepted, answer, static (writer, state) => state.WriteTo(writer));
}
