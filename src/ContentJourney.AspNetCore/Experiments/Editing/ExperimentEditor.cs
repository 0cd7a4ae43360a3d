using System.Security.Cryptography;
using ContentJourney.AspNetCore.Audit;
using ContentJourney.AspNetCore.Changes;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Experiments.Editing;

/// <summary>Makes, changes and deletes experiments; each change holds for the next request.</summary>
internal sealed class ExperimentEditor(
    IExperimentStore store, ExperimentValidation validation, ChangeGate gate, ChangePublisher changes, AuditLog audit, TimeProvider time)
{
    private const int SeedBytes = 16;

    /// <summary>Makes a draft, or changes what may change in the present state; what is wrong in the body is in its list too.</summary>
    public async Task<Outcome<SavedExperiment>> SaveAsync(string alias, JsonNode body, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (await validation.ReadAsync(body, alias, cancellationToken) is not { } given || !body.Errors.IsEmpty)
        {
            return new Refusal(RefusalKind.Invalid, "See 'errors' for each place.", body.Errors);
        }

        var now = time.GetUtcNow();
        var stored = await store.FindAsync(alias, cancellationToken);
        var step = ExperimentLife.Change(stored ?? Draft(given, now), given, now);
        if (!step.IsPossible(out var next, out var refusal))
        {
            return new Refusal(RefusalKind.Conflict, refusal);
        }

        await KeepAsync(stored is null ? "create" : "change", stored, next);
        return new SavedExperiment(next, stored is null);
    }

    /// <summary>Deletes a draft. What ran stays: visitors are assigned to it, and its results are a record.</summary>
    public async Task<Outcome<ExperimentRecord>> DeleteAsync(string alias, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (!(await store.GetAsync(alias, cancellationToken)).Succeeded(out var stored, out var refusal))
        {
            return refusal;
        }

        var entry = audit.Entry("delete", $"experiments/{alias}", AuditLog.Json(stored, ExperimentJson.Write), null);
        if (!await store.DeleteDraftAsync(alias, entry, CancellationToken.None))
        {
            return new Refusal(RefusalKind.Conflict, $"The experiment '{alias}' has begun and stays: its results are a record. Only drafts can be deleted.");
        }

        return stored;
    }

    /// <summary>Stores an experiment after a change, with who made it, and tells every node.</summary>
    public async Task KeepAsync(string action, ExperimentRecord? before, ExperimentRecord after)
    {
        var entry = audit.Entry(
            action,
            $"experiments/{after.Alias}",
            before is null ? null : AuditLog.Json(before, ExperimentJson.Write),
            AuditLog.Json(after, ExperimentJson.Write));
        await store.SaveAsync(after, entry, CancellationToken.None);
        await changes.PublishAsync(StoreChanges.Journeys);
    }

    private static ExperimentRecord Draft(Experiment experiment, DateTimeOffset now) => new()
    {
        Experiment = experiment,
        Seed = RandomNumberGenerator.GetHexString(2 * SeedBytes, lowercase: true),
        CreatedAt = now,
    };
}

/// <summary>An experiment that was saved.</summary>
internal sealed record SavedExperiment(ExperimentRecord Record, bool Created);
