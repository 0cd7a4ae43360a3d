using ContentJourney.AspNetCore.Audit;
using ContentJourney.AspNetCore.Changes;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>Changes the keys of visitor tokens on all nodes, without losing a visitor.</summary>
internal sealed class SigningKeyEditor(
    TokenSigners signers, ChangeGate gate, ChangePublisher changes, AuditLog audit, TimeProvider time, ILogger<SigningKeyEditor> logger)
{
    /// <summary>How long a new key is known before it signs, so that no node meets a token whose key it has not heard of.</summary>
    public static readonly TimeSpan Lead = TimeSpan.FromMinutes(1);

    private const int MostKeys = 16;

    private static readonly Refusal s_configured = new(RefusalKind.Conflict, "The keys come from ContentJourney:SigningKey; change them there, the signing one first.");

    /// <summary>Makes a key, which signs a minute later; the former ones stay recognised.</summary>
    public async Task<Outcome<SigningKey>> RotateAsync(CancellationToken cancellationToken)
    {
        if (signers.AreConfigured)
        {
            return s_configured;
        }

        using var turn = await gate.EnterAsync(cancellationToken);
        var ring = await signers.ReadAsync(cancellationToken);
        if (ring.Recognised.Count() >= MostKeys)
        {
            return new Refusal(RefusalKind.Conflict, $"There are {MostKeys} keys; drop former ones first.");
        }

        var key = new SigningKey(TokenSigners.NewSecret(), time.GetUtcNow() + Lead, IsRecognised: true);
        await PublishAsync(ring.With(key));
        await audit.AddAsync("create", $"signing-keys/{key.Id}", null, Describe(key));
        logger.SigningKeyMade(key.Id);
        return key;
    }

    /// <summary>Drops a key: its tokens are strangers' from now on.</summary>
    public async Task<Outcome<SigningKey>> DropAsync(string id, CancellationToken cancellationToken)
    {
        if (signers.AreConfigured)
        {
            return s_configured;
        }

        using var turn = await gate.EnterAsync(cancellationToken);
        var ring = await signers.ReadAsync(cancellationToken);
        if (ring.Recognised.FirstOrDefault(key => key.Id == id) is not { } dropped)
        {
            return new Refusal(RefusalKind.NotFound, "There is no key of this id.");
        }

        if (dropped == ring.SigningAt(time.GetUtcNow()))
        {
            return new Refusal(RefusalKind.Conflict, "This key signs; make another one, and drop this when that one signs and visitors have had the time to come by.");
        }

        await PublishAsync(ring.Without(dropped));
        await audit.AddAsync("delete", $"signing-keys/{id}", Describe(dropped), null);
        logger.SigningKeyDropped(id);
        return dropped;
    }

    private static string Describe(SigningKey key) => AuditLog.Json(key, static (writer, made) => SigningKeyJson.Write(writer, made, isSigning: false));

    private async Task PublishAsync(SigningRing ring)
    {
        await signers.SaveAsync(ring, CancellationToken.None);
        await changes.PublishAsync(StoreChanges.Settings);
    }
}
