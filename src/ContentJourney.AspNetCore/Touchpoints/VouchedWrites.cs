using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>Groups the touchpoints a server sends by whose they are.</summary>
internal static class VouchedWrites
{
    /// <summary>One write for each visitor, in the order they first appear.</summary>
    /// <param name="sent">The touchpoints.</param>
    /// <param name="own">The visitor of those that name no other.</param>
    /// <param name="signer">Turns another system's anonymous ids into visitors.</param>
    /// <param name="now">The instant of the request.</param>
    public static IReadOnlyList<VisitorWrite> Of(IReadOnlyList<SentTouchpoint> sent, VisitorId own, TokenSigner signer, DateTimeOffset now)
    {
        var writes = new List<VisitorWrite>();
        foreach (var group in sent.GroupBy(touchpoint => (touchpoint.UserId, AnonymousId: touchpoint.UserId is null ? touchpoint.AnonymousId : null)))
        {
            var (userId, anonymousId) = group.Key;
            writes.Add(new VisitorWrite
            {
                Visitor = userId is not null ? TokenSigner.NewVisitor() : anonymousId is null ? own : signer.ForAnonymous(anonymousId),
                UserId = userId,
                Now = now,
                Touchpoints = [.. group.Select(touchpoint => touchpoint.Touchpoint)],
                UnlessRefused = true,
            });
        }

        return writes;
    }
}
