using System.Text.Json;
using ContentJourney.AspNetCore.Audit;
using ContentJourney.AspNetCore.Changes;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Validation;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Rules;

/// <summary>Makes versions live. What is live decides from the next request on.</summary>
internal sealed class RuleSetLifecycle(
    IRuleSetStore store, IJourneyRegistry registry, ChangeGate gate, ChangePublisher changes, AuditLog audit,
    TimeProvider time, ILogger<RuleSetLifecycle> logger)
{
    /// <summary>Makes a draft live and archives the live version. Publishing what is live changes nothing.</summary>
    public async Task<Outcome<RuleSetRecord>> PublishAsync(string alias, int version, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var found = await store.FindAsync(alias, version, cancellationToken);
        return found?.Status switch
        {
            null => RuleSetLookup.Missing(alias, version),
            RuleSetStatus.Live => found,
            RuleSetStatus.Draft => await MakeLiveAsync(found),
            _ => new Refusal(RefusalKind.Conflict, $"Version {version} is archived; it becomes live again by its rollback."),
        };
    }

    /// <summary>
    /// Makes an archived version live again; of the live version: the one that was live before it.
    /// </summary>
    public async Task<Outcome<RuleSetRecord>> RollbackAsync(string alias, int version, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var found = await store.FindAsync(alias, version, cancellationToken);
        switch (found?.Status)
        {
            case null:
                return RuleSetLookup.Missing(alias, version);
            case RuleSetStatus.Archived:
                return await MakeLiveAsync(found);
            case RuleSetStatus.Draft:
                return new Refusal(RefusalKind.Conflict, $"Version {version} is a draft and was never live; publish it.");
            default:
                return await FindPreviousAsync(alias, cancellationToken) is { } previous
                    ? await MakeLiveAsync(previous)
                    : new Refusal(RefusalKind.Conflict, $"No version was live before version {version}.");
        }
    }

    /// <summary>Makes a version live that was live before, or still is; within the turn of the caller's change.</summary>
    public async Task<Outcome<RuleSetRecord>> MakeLiveAsync(string alias, int version, CancellationToken cancellationToken) =>
        await store.FindAsync(alias, version, cancellationToken) switch
        {
            null => RuleSetLookup.Missing(alias, version),
            { Status: RuleSetStatus.Live } live => live,
            var found => await MakeLiveAsync(found),
        };

    private static string? SummaryOf(RuleSetRecord? record) => record is null ? null : AuditLog.Json(record, RuleSetJson.WriteSummary);

    // Whatever went live last, and is archived now, was live until the live one replaced it.
    private async Task<RuleSetRecord?> FindPreviousAsync(string alias, CancellationToken cancellationToken) =>
        (await store.ListAsync(alias, cancellationToken))
            .Where(record => record.Status == RuleSetStatus.Archived)
            .MaxBy(record => record.PublishedAt);

    private async Task<Outcome<RuleSetRecord>> MakeLiveAsync(RuleSetRecord record)
    {
        if (Mismatches(record) is { IsEmpty: false } mismatches)
        {
            return new Refusal(
                RefusalKind.Conflict, $"Version {record.Version} does not fit the journey any more; see 'errors' for each place.", mismatches);
        }

        var before = await store.FindLiveAsync(record.Journey, CancellationToken.None);
        var live = await store.MakeLiveAsync(record.Journey, record.Version, time.GetUtcNow(), CancellationToken.None);
        if (live is null)
        {
            return RuleSetLookup.Missing(record.Journey, record.Version);
        }

        await changes.PublishAsync(StoreChanges.Journeys);
        await audit.AddAsync("make-live", $"journeys/{live.Journey}/rule-sets", SummaryOf(before), SummaryOf(live));
        logger.RuleSetLive(live.Journey, live.Version);
        return live;
    }

    // The journey may have changed since the version was stored.
    private ErrorList Mismatches(RuleSetRecord record)
    {
        using var document = JsonDocument.Parse(record.Document);
        var errors = new ErrorList();
        RuleSet.Read(JsonNode.Root(document.RootElement, errors), registry.Current.Journeys[record.Journey].Vocabulary);
        return errors;
    }
}
