using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>
/// The touchpoints of one visitor, in time order, prepared for one <see cref="JourneyVocabulary"/>. Immutable: safe to
/// share between threads.
/// </summary>
public sealed class TouchpointHistory
{
    private TouchpointHistory(JourneyVocabulary vocabulary, IReadOnlyList<Touchpoint> touchpoints)
        => (Vocabulary, Touchpoints) = (vocabulary, touchpoints);

    /// <summary>What the history was prepared for.</summary>
    public JourneyVocabulary Vocabulary { get; }

    /// <summary>By <see cref="Touchpoint.OccurredAt"/>, then id (ordinal); each id once, the first that was given.</summary>
    public IReadOnlyList<Touchpoint> Touchpoints { get; }

    /// <summary>Prepares a history; the order of <paramref name="touchpoints"/> is irrelevant and a repeated id counts once.</summary>
    public static TouchpointHistory Create(JourneyVocabulary vocabulary, IEnumerable<Touchpoint> touchpoints) =>
        throw new NotImplementedException();

    /// <summary>The history with further touchpoints; equals one created from all of them.</summary>
    public TouchpointHistory With(IEnumerable<Touchpoint> touchpoints) => throw new NotImplementedException();

    /// <summary>
    /// How often the server has shown an item of content to this visitor with <c>now - within &lt; occurredAt &lt;= now</c>.
    /// </summary>
    /// <param name="contentId">The item's id as touchpoints carry it.</param>
    /// <param name="now">The instant; later shows do not count.</param>
    /// <param name="within">The window, positive; null: all up to now.</param>
    public int ShowCount(string contentId, DateTimeOffset now, TimeSpan? within = null) => throw new NotImplementedException();

    /// <summary>When the server last showed an item of content to this visitor up to <paramref name="now"/>; null: never.</summary>
    public DateTimeOffset? LastShown(string contentId, DateTimeOffset now) => throw new NotImplementedException();
}
