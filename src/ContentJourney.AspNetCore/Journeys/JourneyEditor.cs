using ContentJourney.AspNetCore.Audit;
using ContentJourney.AspNetCore.Changes;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Journeys;

/// <summary>Creates, replaces and deletes journeys; each change holds for the next request.</summary>
internal sealed class JourneyEditor(
    IJourneyStore store, IJourneyRegistry registry, JourneyUses uses, ChangeGate gate, ChangePublisher changes, AuditLog audit,
    ILogger<JourneyEditor> logger)
{
    /// <summary>Creates or replaces a journey.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="ifMatch">The <c>ETag</c> the sender last saw; null: whatever is there may be replaced.</param>
    /// <param name="force">Whether aliases that are still used may be dropped.</param>
    /// <param name="cancellationToken">Cancels the wait, not a change that has begun.</param>
    public async Task<Outcome<SavedJourney>> SaveAsync(Journey journey, string? ifMatch, bool force, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var before = registry.Current.Journeys.GetValueOrDefault(journey.Alias);
        if (ifMatch is not null && (before is null || !IsAmong(JourneyTag.Of(before.Journey), ifMatch)))
        {
            return new Refusal(RefusalKind.Outdated, "If-Match names another version than the stored one; read the journey again.");
        }

        if (before is not null && !force && await uses.DroppedAsync(before, journey, cancellationToken) is { IsEmpty: false } dropped)
        {
            return new Refusal(RefusalKind.Conflict, "Aliases would be dropped that are still in use; ?force=true drops them all the same.", dropped);
        }

        var created = await store.SaveAsync(journey, CancellationToken.None);
        await changes.PublishAsync(StoreChanges.Journeys);
        await audit.AddAsync(
            created ? "create" : "change",
            $"journeys/{journey.Alias}",
            before is null ? null : JourneyDocument.ToJson(before.Journey),
            JourneyDocument.ToJson(journey));
        logger.JourneySaved(journey.Alias);
        return new SavedJourney(journey, created);
    }

    /// <summary>Deletes a journey with its rule sets.</summary>
    /// <returns>What was deleted, or why not.</returns>
    public async Task<Outcome<Journey>> DeleteAsync(string alias, bool force, CancellationToken cancellationToken)
    {
        if (alias == Journey.DefaultAlias)
        {
            return new Refusal(RefusalKind.Conflict, "The journey 'default' always exists and cannot be deleted.");
        }

        using var turn = await gate.EnterAsync(cancellationToken);
        if (!registry.Current.Journeys.TryGetValue(alias, out var journey))
        {
            return JourneyLookup.Missing(alias);
        }

        if (!force && await uses.AllAsync(journey, cancellationToken) is { IsEmpty: false } used)
        {
            return new Refusal(RefusalKind.Conflict, "The journey is still in use; ?force=true deletes it all the same.", used);
        }

        await store.DeleteAsync(alias, CancellationToken.None);
        await changes.PublishAsync(StoreChanges.Journeys);
        await audit.AddAsync("delete", $"journeys/{alias}", JourneyDocument.ToJson(journey.Journey), null);
        logger.JourneyDeleted(alias);
        return journey.Journey;
    }

    private static bool IsAmong(string tag, string ifMatch) =>
        ifMatch.Split(',', StringSplitOptions.TrimEntries).Any(given => given == tag || given == "*");
}

/// <summary>A journey that was saved.</summary>
internal sealed record SavedJourney(Journey Journey, bool Created);
