using System.Collections.ObjectModel;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Visitors;

/// <summary>All that is stored about one visitor.</summary>
public sealed record StoredVisitor
{
    /// <summary>The visitor; after a join the known one, also when asked for by the anonymous id.</summary>
    public required VisitorId Id { get; init; }

    /// <summary>
    /// Which state of the visitor this is: one more after each write that changed anything, and never the same again, also
    /// after the visitor was erased and came back.
    /// </summary>
    public required long Revision { get; init; }

    /// <summary>The site's own id of a known customer; null: anonymous.</summary>
    public string? UserId { get; init; }

    /// <summary>When the visitor was first stored, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What the visitor agreed to; null: never said.</summary>
    public Consent? Consent { get; init; }

    /// <summary>What the visitor declared.</summary>
    public IReadOnlyDictionary<string, Scalar> Traits { get; init; } = ReadOnlyDictionary<string, Scalar>.Empty;

    /// <summary>The variants the visitor has, also of experiments that are over.</summary>
    public IReadOnlyList<Assignment> Assignments { get; init; } = [];

    /// <summary>The history, by <see cref="Touchpoint.OccurredAt"/>, then id (ordinal).</summary>
    public IReadOnlyList<Touchpoint> Touchpoints { get; init; } = [];
}
