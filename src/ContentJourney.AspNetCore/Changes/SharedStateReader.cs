using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Storage;

namespace ContentJourney.AspNetCore.Changes;

/// <summary>Reads from the stores again what this node keeps in memory.</summary>
internal sealed class SharedStateReader(IJourneyRegistry journeys, ServerKeys keys, TokenSigners signers)
{
    public async Task ReadAsync(StoreChanges changed, CancellationToken cancellationToken)
    {
        if (changed.HasFlag(StoreChanges.Journeys))
        {
            await journeys.ReloadAsync(cancellationToken);
        }

        if (changed.HasFlag(StoreChanges.Keys))
        {
            await keys.ReloadAsync(cancellationToken);
        }

        if (changed.HasFlag(StoreChanges.Settings))
        {
            await signers.ReloadAsync(cancellationToken);
        }
    }
}
