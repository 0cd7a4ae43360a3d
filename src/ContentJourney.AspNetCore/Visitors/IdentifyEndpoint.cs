using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>
/// <c>POST /visitor/identify</c>: a server that knows the customer joins the anonymous visitor of the token to the known
/// one; without a token it gets the known visitor's.
/// </summary>
internal sealed class IdentifyEndpoint(IVisitorStore store, TokenSigners signers, TimeProvider time)
{
    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        if (!await caller.RequireAsync(context, KeyScopes.Ingest))
        {
            return;
        }

        using var body = await JsonBody.ReadAsync(context, Limits.Body);
        if (body is null)
        {
            return;
        }

        _ = new QueryReader(context.Request, body.Errors);
        var userId = body.Root.IsObject("userId") && body.Root.Require("userId", out var member) ? member.Text(1, Limits.UserId) : null;
        if (!body.Errors.IsEmpty || userId is null)
        {
            await Problem.InvalidAsync(context, body.Errors);
            return;
        }

        if (await FindKnownAsync(caller.Visitor, userId, context.RequestAborted) is not { } known)
        {
            await Problem.WriteAsync(context, StatusCodes.Status409Conflict, "The visitor is known by another id", "A visitor is joined to one customer; send no token to get the other customer's.");
            return;
        }

        var token = (await signers.GetAsync(context.RequestAborted)).Encode(known);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, token, static (writer, visitor) =>
        {
            writer.WriteStartObject();
            writer.WriteString("visitor", visitor);
            writer.WriteEndObject();
        });
    }

    private async ValueTask<VisitorId?> FindKnownAsync(VisitorId? visitor, string userId, CancellationToken cancellationToken)
    {
        if (visitor is { } anonymous)
        {
            return await store.IdentifyAsync(anonymous, userId, time.GetUtcNow(), cancellationToken);
        }

        var write = new VisitorWrite { Visitor = TokenSigner.NewVisitor(), UserId = userId, Now = time.GetUtcNow() };
        return (await store.WriteAsync(write, cancellationToken)).Visitor;
    }
}
