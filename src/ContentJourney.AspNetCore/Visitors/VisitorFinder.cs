using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>Finds the visitor whose token came with a request.</summary>
internal sealed class VisitorFinder(TokenSigners signers)
{
    /// <summary>The visitor, or null without a token; answers 400 to one that is none of ours.</summary>
    /// <returns>Whether the request may go on, the visitor, and the token if the visitor would get the same one now.</returns>
    public async ValueTask<(bool GoesOn, VisitorId? Visitor, string? Token)> FindAsync(HttpContext context)
    {
        if (VisitorIdentity.FindToken(context.Request, out var inCookie) is not { } token)
        {
            return (true, null, null);
        }

        if ((await signers.GetAsync(context.RequestAborted)).Decode(token, out var isCurrent) is { } visitor)
        {
            return (true, visitor, isCurrent ? token : null);
        }

        if (inCookie)
        {
            // Scripts cannot drop the cookie, so the browser would be refused for ever.
            VisitorCookie.Drop(context);
        }

        await Problem.InvalidAsync(context, VisitorIdentity.Header, "is not a visitor token of this server; leave it out to get a new one");
        return (false, null, null);
    }
}
