using ContentJourney.AspNetCore.Experiments.Participants;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Events;

/// <summary>
/// Compares the decisions without and with stored touchpoints, at the same instant, under the same rules and traits: what time or
/// a new rule set brings about is no event.
/// </summary>
internal sealed class StageComparison(IVisitorStore store, WarmVisitors warm, IJourneyRegistry journeys, TokenSigners signers)
{
    // Stores may keep instants less exactly than the clock gives them.
    private static readonly TimeSpan s_precision = TimeSpan.FromMilliseconds(1);

    /// <summary>In which journeys the touchpoints moved their visitor, who has not refused meanwhile.</summary>
    public async Task<IReadOnlyList<StageChange>> CompareAsync(StoredTouchpoints stored, CancellationToken cancellationToken)
    {
        if (await store.FindProfileAsync(stored.Visitor, cancellationToken) is not { } visitor || visitor.Consent?.KeepsTouchpoints() == false)
        {
            return [];
        }

        var live = LiveFor(visitor);
        var moves = FindInMemory(stored, visitor, live) ?? await FindInStoreAsync(stored, live, cancellationToken);
        if (moves.Count == 0)
        {
            return [];
        }

        var reference = (await signers.GetAsync(cancellationToken)).Reference(visitor.Id);
        return [.. moves.Select(move => move.ToChange(stored.At, reference))];
    }

    private ActiveJourney[] LiveFor(StoredVisitor visitor)
    {
        var mayTakePart = visitor.Consent?.MayTakePart() != false;
        return
        [
            .. journeys.Current.Journeys.Values
                .Select(live => live.For(mayTakePart ? Participation.Stored(live.Experiments, visitor.Assignments) : null))
                .Where(journey => journey.Version is not null),
        ];
    }

    // Null: not all histories are there, of the state right after or right before the touchpoints.
    private List<StageMove>? FindInMemory(StoredTouchpoints stored, StoredVisitor visitor, ActiveJourney[] live)
    {
        var moves = new List<StageMove>();
        foreach (var journey in live)
        {
            if (warm.Compare(stored, s_precision, journey.Vocabulary, history => Decide(journey, history, visitor, stored.At)) is not var (before, after))
            {
                return null;
            }

            StageMove.AddTo(moves, journey, before, after);
        }

        return moves;
    }

    private async Task<List<StageMove>> FindInStoreAsync(StoredTouchpoints stored, ActiveJourney[] live, CancellationToken cancellationToken)
    {
        var moves = new List<StageMove>();
        if (await store.FindAsync(stored.Visitor, cancellationToken) is not { } visitor)
        {
            return moves;
        }

        // What was received later has its own place in the queue.
        var ids = stored.Touchpoints.Select(touchpoint => touchpoint.Id).ToHashSet(StringComparer.Ordinal);
        var with = visitor.Touchpoints.Where(touchpoint => touchpoint.ReceivedAt <= stored.At + s_precision).ToArray();
        var without = with.Where(touchpoint => !ids.Contains(touchpoint.Id)).ToArray();
        foreach (var journey in live)
        {
            var before = Decide(journey, TouchpointHistory.Create(journey.Vocabulary, without), visitor, stored.At);
            StageMove.AddTo(moves, journey, before, Decide(journey, TouchpointHistory.Create(journey.Vocabulary, with), visitor, stored.At));
        }

        return moves;
    }

    private static Decision Decide(ActiveJourney journey, TouchpointHistory history, StoredVisitor visitor, DateTimeOffset at) =>
        Decider.Decide(journey.Rules, history, visitor.Traits, at);
}
