using System.Globalization;

namespace ContentJourney.Edge.Replay;

/// <summary>A session as the touchpoints of one known customer.</summary>
/// <param name="UserId">The customer's id at the host.</param>
/// <param name="Touchpoints">The events that the map names, with ids made from session and position: sent again, they count once.</param>
internal sealed record ReplayVisitor(string UserId, IReadOnlyList<ReplayTouchpoint> Touchpoints)
{
    /// <summary>The session as a visitor.</summary>
    public static ReplayVisitor From(Session session, TypeMap types)
    {
        var touchpoints = new List<ReplayTouchpoint>();
        for (var position = 0; position < session.Events.Count; position++)
        {
            var happened = session.Events[position];
            if (types.Find(happened.Kind) is { } type)
            {
                touchpoints.Add(new ReplayTouchpoint(
                    string.Create(CultureInfo.InvariantCulture, $"{session.Id}-{position}"), type, happened.OccurredAt, NameGuid.Of(happened.ContentId)));
            }
        }

        return new ReplayVisitor($"session-{session.Id}", touchpoints);
    }

    /// <summary>The instants after each tenth of the history, the last being its last touchpoint.</summary>
    public IReadOnlyList<DateTimeOffset> Tenths()
    {
        var instants = Touchpoints.Select(touchpoint => touchpoint.OccurredAt).Order().ToList();
        return [.. Enumerable.Range(1, 10).Select(tenth => instants[(((instants.Count * tenth) + 9) / 10) - 1])];
    }
}

/// <summary>A touchpoint as the HTTP contract takes it.</summary>
internal sealed record ReplayTouchpoint(string Id, string Type, DateTimeOffset OccurredAt, Guid ContentId);
