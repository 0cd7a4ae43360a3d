using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Decisions;
using ContentJourney.AspNetCore.Experiments.Participants;
using ContentJourney.AspNetCore.Telemetry;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>What a slot gets.</summary>
/// <param name="Name">The slot.</param>
/// <param name="Matched">What its first item is tagged for.</param>
/// <param name="Items">The items.</param>
/// <param name="Error">Why it gets none: the journey does not know it; else null.</param>
internal sealed record SlotFill(string Name, MatchKind Matched, IReadOnlyList<ContentItem> Items, string? Error)
{
    /// <summary>Fills the slots of a visit, each by itself.</summary>
    public static IReadOnlyList<SlotFill> Fill(VisitRequest visit, Decision decision, Participant? part, TouchpointHistory history, SiteTimeZone timeZone)
    {
        using var activity = Traces.Match();
        var fills = new SlotFill[visit.Slots.Count];
        for (var i = 0; i < fills.Length; i++)
        {
            fills[i] = part is { } taken && taken.Experiment.Record.Experiment.Slot == visit.Slots[i].Name
                ? Fill(visit, visit.Slots[i], taken.Variant.Items)
                : Fill(visit, visit.Slots[i], decision, history, timeZone);
        }

        return fills;
    }

    /// <summary>The slots with their items as the request wants them; null with an error when it would expand too much.</summary>
    public static ValueTask<IReadOnlyList<SlotFill>?> RenderAsync(
        IReadOnlyList<SlotFill> slots, LiveRendering rendering, ILiveRenderer renderer, ErrorList errors, CancellationToken cancellationToken) =>
        rendering.Selection.IsVerbatim ? new(slots) : RenderEachAsync(slots, rendering, renderer, errors, cancellationToken);

    /// <summary>Fills a slot with the items of a variant that are published.</summary>
    public static SlotFill Fill(VisitRequest visit, SlotRequest slot, IReadOnlyList<Guid> ids)
    {
        ContentItem[] items = [.. ids.Select(id => visit.Content.Find(id, visit.Culture)).OfType<ContentItem>().Take(slot.Take)];
        var kind = items is not [var first, ..] ? MatchKind.None : (first.Tags.Stages.Count > 0, first.Tags.Personas.Count > 0) switch
        {
            (true, true) => MatchKind.StageAndPersona,
            (true, false) => MatchKind.Stage,
            (false, true) => MatchKind.Persona,
            _ => MatchKind.Default,
        };
        return new SlotFill(slot.Name, kind, items, null);
    }

    private static async ValueTask<IReadOnlyList<SlotFill>?> RenderEachAsync(
        IReadOnlyList<SlotFill> slots, LiveRendering rendering, ILiveRenderer renderer, ErrorList errors, CancellationToken cancellationToken)
    {
        var rendered = new List<SlotFill>(slots.Count);
        foreach (var slot in slots)
        {
            if (await renderer.ApplyAsync(slot.Items, rendering, errors, cancellationToken) is not { } items)
            {
                return null;
            }

            rendered.Add(slot with { Items = items });
        }

        return rendered;
    }

    private static SlotFill Fill(VisitRequest visit, SlotRequest slot, Decision decision, TouchpointHistory history, SiteTimeZone timeZone)
    {
        if (decision.Vocabulary.SlotIndex(slot.Name) < 0)
        {
            return new SlotFill(slot.Name, MatchKind.None, [], JourneyNames.Unknown(slot.Name, "slot", decision.Vocabulary.Journey.Slots));
        }

        var match = visit.Content.Match(new ContentQuery
        {
            Slot = slot.Name,
            Decision = decision,
            Culture = visit.Culture,
            Now = visit.At ?? visit.Now,
            Take = slot.Take,
            History = history,
            TimeZone = timeZone.Value,
            Offset = visit.Offset,
        });
        return new SlotFill(slot.Name, match.Kind, match.Items, null);
    }
}
