using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Touchpoints;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>A page view as it was asked for, every name in it known.</summary>
internal sealed record VisitRequest
{
    /// <summary>The server's instant.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The journey with its live rules.</summary>
    public required ActiveJourney Journey { get; init; }

    /// <summary>The content to answer from.</summary>
    public required ContentIndex Content { get; init; }

    /// <summary>The culture as the site spells it.</summary>
    public required string Culture { get; init; }

    /// <summary>How items are wanted.</summary>
    public required LiveRendering Rendering { get; init; }

    /// <summary>The visitor's offset from UTC, or null.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>The visitor of the token, or null.</summary>
    public VisitorId? Visitor { get; init; }

    /// <summary>What the body says about consent, or null.</summary>
    public ConsentStatement? Consent { get; init; }

    /// <summary>Whether the browser sends the Global Privacy Control signal.</summary>
    public bool PrivacyControl { get; init; }

    /// <summary>Traits to change; a JSON null takes one away.</summary>
    public required IReadOnlyDictionary<string, Scalar> Traits { get; init; }

    /// <summary>The valid touchpoints.</summary>
    public required IReadOnlyList<Touchpoint> Touchpoints { get; init; }

    /// <summary>What was wrong with the other touchpoints.</summary>
    public required IReadOnlyList<Rejection> Rejected { get; init; }

    /// <summary>The slots to fill, each name once.</summary>
    public required IReadOnlyList<SlotRequest> Slots { get; init; }

    /// <summary>Whether what is served is recorded.</summary>
    public bool RecordShown { get; init; } = true;

    /// <summary>The instant to decide and match for instead of <see cref="Now"/>, or null.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The number of the stage to pretend, or null.</summary>
    public int? AsStage { get; init; }

    /// <summary>The number of the persona to pretend, −1 for none, or null.</summary>
    public int? AsPersona { get; init; }

    /// <summary>Whether a program asks that says it is one: it agrees to nothing, and belongs in no statistics.</summary>
    public bool IsBot { get; init; }

    /// <summary>Whether a browser asks ahead of the visitor, who may never see the answer: nothing has happened yet.</summary>
    public bool IsPrefetch { get; init; }

    /// <summary>Whether reasons are wanted.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether nothing may be stored.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether the browser wants its token as a cookie.</summary>
    public bool Cookie { get; init; }

    /// <summary>Whether it asks for another instant, stage or persona than this visitor's, which needs a right.</summary>
    public bool Pretends => At is not null || AsStage is not null || AsPersona is not null;

    /// <summary>Whether it shows the site as it is not for this visitor now.</summary>
    public bool IsPreview => Pretends || Rendering.IsPreview;
}
