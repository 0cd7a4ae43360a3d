using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Touchpoints;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>
/// A row of <c>touchpoint</c> that is to be stored: a touchpoint, or several that share a row (<see cref="ShowRun"/>). Texts are in their
/// stored form.
/// </summary>
internal sealed class NewTouchpoint
{
    private readonly int _first;
    private readonly int _count;

    private NewTouchpoint(IReadOnlyList<Touchpoint> touchpoints, int first, bool mayCarry)
    {
        var touchpoint = touchpoints[first];
        Id = PostgresText.Escape(touchpoint.Id);
        OccurredAt = touchpoint.OccurredAt.UtcTicks;
        Month = Month.Of(touchpoint.OccurredAt);
        IsShow = touchpoint.Type == TouchpointTypes.ContentShown;
        Type = PostgresText.Escape(touchpoint.Type);
        ReceivedAt = touchpoint.ReceivedAt.UtcTicks;
        (_first, _count) = (first, ShowRun.LengthAt(touchpoints, first));
        if (_count > 1)
        {
            Shows = ShowRun.Write(touchpoints, first, _count);
            return;
        }

        // Histories are looked for by the months of their rows.
        if (mayCarry && Month == Month.Of(touchpoint.ReceivedAt) && ShowRun.LengthAfter(touchpoints, first) is > 0 and var carried)
        {
            _count += carried;
            (CarriesShows, Shows) = (true, ShowRun.WriteCarried(touchpoints, first + 1, carried));
        }

        Channel = PostgresText.EscapeOrNull(touchpoint.Channel);
        ContentId = PostgresText.EscapeOrNull(touchpoint.ContentId);
        (Value, Sentiment) = (touchpoint.Value, touchpoint.Sentiment);
        Properties = OrNull(ScalarMap.Write(touchpoint.Properties));
        ContentStages = OrNull(AliasList.Write(touchpoint.ContentStages));
        ContentPersonas = OrNull(AliasList.Write(touchpoint.ContentPersonas));
    }

    public string Id { get; }

    public long OccurredAt { get; }

    /// <summary>The month of <see cref="OccurredAt"/>.</summary>
    public Month Month { get; }

    public string Type { get; }

    public string? Channel { get; }

    public long ReceivedAt { get; }

    public string? ContentId { get; }

    public double? Value { get; }

    public double? Sentiment { get; }

    /// <summary>JSON as UTF-8.</summary>
    public byte[]? Properties { get; }

    /// <inheritdoc cref="Properties"/>
    public byte[]? ContentStages { get; }

    /// <inheritdoc cref="Properties"/>
    public byte[]? ContentPersonas { get; }

    /// <inheritdoc cref="Properties"/>
    public byte[]? Shows { get; }

    /// <summary>Whether <see cref="Shows"/> are further touchpoints, of the answer to this one.</summary>
    public bool CarriesShows { get; }

    /// <summary>Whether it says what was shown. The server gave its id and sends it once, so that it need not be looked for.</summary>
    public bool IsShow { get; }

    /// <summary>The rows of a write's touchpoints.</summary>
    /// <param name="touchpoints">The touchpoints.</param>
    /// <param name="mayCarry">Whether shows may lie in the row of the touchpoint before them: they come and go with its id.</param>
    public static NewTouchpoint[] Of(IReadOnlyList<Touchpoint> touchpoints, bool mayCarry)
    {
        var rows = new List<NewTouchpoint>(touchpoints.Count);
        for (var at = 0; at < touchpoints.Count; at += rows[^1]._count)
        {
            rows.Add(new NewTouchpoint(touchpoints, at, mayCarry));
        }

        return [.. rows];
    }

    /// <summary>Says what became of its touchpoints.</summary>
    /// <param name="outcomes">One for each touchpoint of the write.</param>
    /// <param name="outcome">What.</param>
    public void Mark(TouchpointOutcome[] outcomes, TouchpointOutcome outcome) => outcomes.AsSpan(_first, _count).Fill(outcome);

    private static byte[]? OrNull(byte[] json) => json.Length == 0 ? null : json;
}
