using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>Reads the form <c>visitors: [{userId, touchpoints}]</c>; a bad customer spoils only itself.</summary>
internal static class CustomerItems
{
    /// <summary>Reads all customers into <paramref name="items"/>; too many touchpoints are an error of the whole.</summary>
    public static void Read(JsonNode visitors, TouchpointItems items)
    {
        var left = Limits.ServerTouchpoints;
        foreach (var visitor in visitors.Items(1, Limits.ServerTouchpoints))
        {
            var errors = new ErrorList();
            var node = visitor with { Errors = errors };
            var userId = node.IsObject("userId", "touchpoints") && node.Require("userId", out var member) ? member.Text(1, Limits.UserId) : null;
            var touchpoints = userId is not null && node.Require("touchpoints", out member) ? member.Items(1) : [];
            left -= touchpoints.Count;
            if (left < 0)
            {
                visitors.Fail($"have more than {Limits.ServerTouchpoints} touchpoints together");
                return;
            }

            if (errors.IsEmpty)
            {
                foreach (var touchpoint in touchpoints)
                {
                    items.ReadOwn(touchpoint, userId);
                }
            }
            else
            {
                items.Reject(visitor, errors);
            }
        }
    }
}
