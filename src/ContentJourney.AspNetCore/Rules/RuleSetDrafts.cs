using ContentJourney.AspNetCore.Audit;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Rules;

/// <summary>Makes, replaces and deletes drafts. A draft is valid for its journey whenever it is stored.</summary>
internal sealed class RuleSetDrafts(IRuleSetStore store, IJourneyRegistry registry, ChangeGate gate, AuditLog audit, TimeProvider time)
{
    /// <summary>Adds a draft under the next number.</summary>
    public async Task<Outcome<RuleSetRecord>> AddAsync(string alias, JsonNode body, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (!Validate(alias, body).Succeeded(out _, out var refusal))
        {
            return refusal;
        }

        var draft = await store.AddDraftAsync(alias, body.Element.GetRawText(), time.GetUtcNow(), CancellationToken.None);
        if (draft is null)
        {
            return JourneyLookup.Missing(alias);
        }

        await audit.AddAsync("create", SubjectOf(draft), null, draft.Document);
        return draft;
    }

    /// <summary>Replaces the rules of a draft.</summary>
    public async Task<Outcome<RuleSetRecord>> ReplaceAsync(string alias, int version, JsonNode body, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (!(await FindDraftAsync(alias, version, cancellationToken)).Succeeded(out var before, out var refusal)
            || !Validate(alias, body).Succeeded(out _, out refusal))
        {
            return refusal;
        }

        var replaced = await store.ReplaceDraftAsync(alias, version, body.Element.GetRawText(), CancellationToken.None);
        if (replaced is null)
        {
            return NoDraft(version);
        }

        await audit.AddAsync("change", SubjectOf(replaced), before.Document, replaced.Document);
        return replaced;
    }

    /// <summary>Deletes a draft; its number is not used again.</summary>
    public async Task<Outcome<RuleSetRecord>> DeleteAsync(string alias, int version, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        if (!(await FindDraftAsync(alias, version, cancellationToken)).Succeeded(out var draft, out var refusal))
        {
            return refusal;
        }

        if (!await store.DeleteDraftAsync(alias, version, CancellationToken.None))
        {
            return NoDraft(version);
        }

        await audit.AddAsync("delete", SubjectOf(draft), draft.Document, null);
        return draft;
    }

    /// <summary>Compiles rules without storing them; what is wrong is in the node's list too.</summary>
    public Outcome<RuleSet> Validate(string alias, JsonNode body)
    {
        if (!registry.Current.Find(alias).Succeeded(out var journey, out var refusal))
        {
            return refusal;
        }

        return RuleSet.Read(body, journey.Vocabulary) is { } rules && body.Errors.IsEmpty
            ? rules
            : new Refusal(RefusalKind.Invalid, "See 'errors' for each place.", body.Errors);
    }

    private async Task<Outcome<RuleSetRecord>> FindDraftAsync(string alias, int version, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(alias, version, cancellationToken) is not { } found)
        {
            return RuleSetLookup.Missing(alias, version);
        }

        return found.Status == RuleSetStatus.Draft ? found : NoDraft(version);
    }

    private static string SubjectOf(RuleSetRecord record) => $"journeys/{record.Journey}/rule-sets/{record.Version}";

    private static Refusal NoDraft(int version) =>
        new(RefusalKind.Conflict, $"Version {version} is no draft; live and archived versions never change. Make a new draft.");
}
