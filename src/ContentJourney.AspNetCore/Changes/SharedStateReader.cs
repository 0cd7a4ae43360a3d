using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Keys;

namespace ContentJourney.AspNetCore.Changes;

/// <summary>Reads from the stores again what this node keeps in memory.</summary>
internal sealed class SharedStateReader(IJourneyRegistry journeys, ServerKeys keys)
{
    public async Task ReadAsync(SharedState changed, CancellationToken cancellationToken)
    {
        if (changed.HasFlag(SharedState.Journeys))
        {
            await journeys.ReloadAsync(cancellationToken);
        }

        if (changed.HasFlag(SharedState.Keys))
        {
            await keys.ReloadAsync(cancellationToken);
        }
    }
}
