using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>Reads the touchpoints of a request one by one; a bad one spoils only itself.</summary>
/// <param name="reading">What the reader must know besides the JSON.</param>
internal sealed class TouchpointItems(TouchpointReading reading)
{
    /// <summary>The valid ones, in the order of the body.</summary>
    public List<SentTouchpoint> Sent { get; } = [];

    /// <summary>The others.</summary>
    public List<Rejection> Rejected { get; } = [];

    /// <summary>A reader for a request.</summary>
    /// <param name="journeys">The journeys whose touchpoint types are known.</param>
    /// <param name="content">The published content, whose tags are kept with what touches it.</param>
    /// <param name="now">The server's instant.</param>
    /// <param name="sentAt">The client's instant when it sent the request, or null.</param>
    public static TouchpointItems For(JourneySet journeys, ContentIndex content, DateTimeOffset now, DateTimeOffset? sentAt) => new(new TouchpointReading
    {
        FindType = journeys.FindType,
        FindTags = content.FindTags,
        Now = now,
        ClockCorrection = sentAt is { } sent ? now - sent : TimeSpan.Zero,
    });

    /// <summary>Reads an item of the contract's own form or a Segment call, which no touchpoint can be mistaken for.</summary>
    public void ReadOwnOrSegment(JsonNode item)
    {
        if (SegmentEvent.Is(item))
        {
            ReadForeign(item, SegmentEvent.Map);
        }
        else
        {
            ReadOwn(item);
        }
    }

    /// <summary>Reads an item of the contract's own form, of the customer whom the request names beside it.</summary>
    public void ReadOwn(JsonNode item, string? userId = null)
    {
        var errors = new ErrorList();
        var touchpoint = TouchpointDocument.Read(item with { Errors = errors }, reading);
        Add(item, touchpoint is null ? null : new SentTouchpoint(touchpoint, userId, null), errors);
    }

    /// <summary>Reads an item in another system's form.</summary>
    public void ReadForeign(JsonNode item, Func<JsonNode, ForeignTouchpoint?> map)
    {
        var errors = new ErrorList();
        Add(item, ReadForeign(item, map, errors), errors);
    }

    /// <summary>Rejects an item for what was found wrong with it.</summary>
    public void Reject(JsonNode item, ErrorList errors) => Rejected.Add(Rejection.Of(item.Path, errors));

    /// <summary>The valid ones alone, whosever they are.</summary>
    public Touchpoint[] Valid()
    {
        var valid = new Touchpoint[Sent.Count];
        for (var i = 0; i < valid.Length; i++)
        {
            valid[i] = Sent[i].Touchpoint;
        }

        return valid;
    }

    private SentTouchpoint? ReadForeign(JsonNode item, Func<JsonNode, ForeignTouchpoint?> map, ErrorList errors)
    {
        using var foreign = map(item with { Errors = errors });
        if (foreign is null || !errors.IsEmpty)
        {
            return null;
        }

        var correction = foreign.IsCorrected ? TimeSpan.Zero
            : foreign.SentAt is { } sent ? reading.Now - sent
            : reading.ClockCorrection;
        var node = new JsonNode(foreign.Json.RootElement, item.Path, errors);
        return TouchpointDocument.Read(node, reading with { ClockCorrection = correction }) is { } touchpoint
            ? new SentTouchpoint(touchpoint, foreign.UserId, foreign.AnonymousId)
            : null;
    }

    private void Add(JsonNode item, SentTouchpoint? sent, ErrorList errors)
    {
        if (sent is { } valid)
        {
            Sent.Add(valid);
        }
        else
        {
            Reject(item, errors);
        }
    }
}
