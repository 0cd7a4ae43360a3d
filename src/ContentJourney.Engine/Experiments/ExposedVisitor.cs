using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Experiments;

/// <summary>A visitor for whom an experiment made a difference.</summary>
/// <param name="Variant">Alias of the variant.</param>
/// <param name="At">When it first did, in UTC.</param>
/// <param name="Stage">Alias of the stage under the control's rules then.</param>
/// <param name="Traits">What the visitor declared, up to now.</param>
/// <param name="Touchpoints">The history, before and after.</param>
public sealed record ExposedVisitor(
    string Variant, DateTimeOffset At, string Stage, IReadOnlyDictionary<string, Scalar> Traits, IReadOnlyList<Touchpoint> Touchpoints);
