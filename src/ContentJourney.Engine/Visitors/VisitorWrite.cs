using System.Collections.ObjectModel;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Visitors;

/// <summary>What one request adds to one visitor: all of it is stored, or nothing.</summary>
public sealed record VisitorWrite
{
    /// <summary>The visitor; made by this write if it is new. With <see cref="UserId"/>: the id to give to a new one.</summary>
    public required VisitorId Visitor { get; init; }

    /// <summary>Set by trusted servers: write to the visitor who is known by this id.</summary>
    public string? UserId { get; init; }

    /// <summary>The instant of the request, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Replaces the stored consent; null leaves it.</summary>
    public Consent? Consent { get; init; }

    /// <summary>Traits to set; <see cref="Scalar.Null"/> takes one away.</summary>
    public IReadOnlyDictionary<string, Scalar> Traits { get; init; } = ReadOnlyDictionary<string, Scalar>.Empty;

    /// <summary>Touchpoints to add.</summary>
    public IReadOnlyList<Touchpoint> Touchpoints { get; init; } = [];

    /// <summary>Variants and exposures to add; a variant that is stored stays.</summary>
    public IReadOnlyList<Assignment> Assignments { get; init; } = [];

    /// <summary>
    /// Whether the touchpoints are left out when the stored consent, after <see cref="Consent"/> has replaced it, refuses
    /// analytics or personalization, and the assignments when it refuses those or experiments. A visitor who never said refuses nothing.
    /// </summary>
    public bool UnlessRefused { get; init; }

    /// <summary>
    /// Whether nothing is kept, and the touchpoints are refused, where the visitor is not stored: the write relies on a consent that
    /// was read and erased meanwhile.
    /// </summary>
    public bool OnlyIfStored { get; init; }

    /// <summary>
    /// The state of the visitor that the write was made from: where the visitor is in another state by now, or not stored,
    /// nothing is kept and the result says so (<see cref="VisitorWriteResult.IsOutdated"/>). Null: any state will do.
    /// </summary>
    public VisitorState? OnlyInState { get; init; }

    /// <summary>
    /// Whether the writer knows that the visitor in <see cref="OnlyInState"/> has no touchpoint of any of these ids, and that none stands
    /// twice: the store need not look for them. Says nothing without <see cref="OnlyInState"/>.
    /// </summary>
    public bool IdsAreNew { get; init; }

    /// <summary>The assignments that may be kept of a visitor.</summary>
    /// <param name="consent">The visitor's consent after the write; null: never said.</param>
    public IReadOnlyList<Assignment> AssignmentsUnder(Consent? consent) =>
        UnlessRefused && consent is { } said && !(said.Experiments && said.Analytics && said.Personalization) ? [] : Assignments;
}
