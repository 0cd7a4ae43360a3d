using System.Collections.ObjectModel;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>What may be known of a visitor in a request: what is stored, where consent allows its use.</summary>
/// <param name="Traits">What the visitor declared.</param>
/// <param name="History">The stored history; null: none.</param>
internal sealed record VisitorProfile(IReadOnlyDictionary<string, Scalar> Traits, LiveHistory? History)
{
    /// <summary>Of a visitor nothing is known about.</summary>
    public static VisitorProfile Unknown { get; } = new(ReadOnlyDictionary<string, Scalar>.Empty, null);

    /// <summary>What consent allows to use of what is stored.</summary>
    public static VisitorProfile Of(KnownVisitor? known, Consent consent) =>
        known is null || !consent.Personalization ? Unknown : new VisitorProfile(known.Stored.Traits, known.History);

    /// <summary>Whether a touchpoint of that id is known.</summary>
    public bool Has(string id) => History is not null && History.Has(id);

    /// <summary>Looks at the history together with touchpoints of the request.</summary>
    /// <param name="vocabulary">What the history is prepared for.</param>
    /// <param name="touchpoints">The touchpoints of the request.</param>
    /// <param name="look">Gets the history, which must not be used after it returns.</param>
    public TResult Look<TResult>(JourneyVocabulary vocabulary, IReadOnlyList<Touchpoint> touchpoints, Func<TouchpointHistory, TResult> look) =>
        History is null ? look(TouchpointHistory.Create(vocabulary, touchpoints)) : History.With(touchpoints, look);
}
