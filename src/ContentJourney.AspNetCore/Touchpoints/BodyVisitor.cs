using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Validation;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>The visitor's token in a body, for senders that cannot set a header (<c>navigator.sendBeacon</c>).</summary>
internal static class BodyVisitor
{
    private const string Place = "visitor";

    /// <summary>The visitor of the token in the body, else of the request; an error for a token of nobody or of somebody else.</summary>
    public static VisitorId? Read(string? token, VisitorId? fromHeader, TokenSigner signer, ErrorList errors)
    {
        if (token is null)
        {
            return fromHeader;
        }

        if (signer.Decode(token) is not { } visitor)
        {
            errors.Add(Place, "is not a visitor token of this server; leave it out to get a new one");
            return null;
        }

        if (fromHeader is not null && fromHeader != visitor)
        {
            errors.Add(Place, $"names another visitor than the {VisitorIdentity.Header} header or the cookie");
        }

        return visitor;
    }
}
