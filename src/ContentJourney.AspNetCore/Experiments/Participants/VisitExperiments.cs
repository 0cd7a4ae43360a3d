using ContentJourney.AspNetCore.Visitors;
using ContentJourney.AspNetCore.Visits;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Experiments.Participants;

/// <summary>The experiment a visit takes part in.</summary>
internal static class VisitExperiments
{
    /// <summary>
    /// The part of the visitor, drawn now if there was none; a dry run is drawn alike, as the visit would be, but is not stored. None
    /// without consent, and for previews. Costs nothing where no experiment is active.
    /// </summary>
    public static ValueTask<Participant?> FindAsync(
        VisitRequest request,
        StoredVisitor? stored,
        VisitorId visitor,
        Consent consent,
        VisitorProfile profile,
        IReadOnlyDictionary<string, Scalar> traits,
        CancellationToken cancellationToken)
    {
        var experiments = request.Journey.Experiments;
        if (experiments.Count == 0 || !consent.MayTakePart() || request.IsPreview)
        {
            return default;
        }

        var assignments = stored?.Assignments ?? [];
        if (Participation.Stored(experiments, assignments) is { } part)
        {
            return new(part);
        }

        return DrawAsync(request, visitor, assignments, profile, traits, cancellationToken);
    }

    // By itself, so that what the audience is asked with is made only where somebody is drawn.
    private static ValueTask<Participant?> DrawAsync(
        VisitRequest request,
        VisitorId visitor,
        IReadOnlyList<Assignment> assignments,
        VisitorProfile profile,
        IReadOnlyDictionary<string, Scalar> traits,
        CancellationToken cancellationToken) => Participation.DrawAsync(
            request.Journey.Experiments,
            visitor,
            assignments,
            experiment => profile.Look(
                request.Journey.Vocabulary, request.Touchpoints, history => experiment.Audience.Includes(history, traits, request.Now)),
            request.Now,
            cancellationToken);
}
