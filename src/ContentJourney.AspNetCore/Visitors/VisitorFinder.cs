using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>Finds the visitor whose token came with a request.</summary>
internal sealed class VisitorFinder(TokenSigners signers)
{
    /// <summary>The visitor, or null without a token; answers 400 to one that is none of ours.</summary>
    /// <returns>Whether the request may go on, and the visitor.</returns>
    public async Task<(bool GoesOn, VisitorId? Visitor)> FindAsync(HttpContext context)
    {
        if (VisitorIdentity.FindToken(context.Request, out var inCookie) is not { } token)
        {
            return (true, null);
        }

        if ((await signers.GetAsync(context.RequestAborted)).Decode(token) is { } visitor)
        {
            return (true, visitor);
        }

        if (inCookie)
        {
            // Scripts cannot drop the cookie, so the browser would be refused for ever.
            VisitorCookie.Drop(context);
        }

        await Problem.InvalidAsync(context, VisitorIdentity.Header, "is not a visitor token of this server; leave it out to get a new one");
        return (false, null);
    }
}
