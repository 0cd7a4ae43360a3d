using ContentJourney.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Changes;

/// <summary>Makes a stored change hold: on this node for the next request, on the others as soon as they hear of it.</summary>
internal sealed class ChangePublisher(SharedStateReader reader, IEnumerable<IChangeAnnouncer> announcers, ILogger<ChangePublisher> logger)
{
    /// <summary>Publishes a change that is durable. It is not cancelled: half a change would be known to some nodes alone.</summary>
    public async Task PublishAsync(StoreChanges changed)
    {
        await reader.ReadAsync(changed, CancellationToken.None);
        foreach (var announcer in announcers)
        {
            try
            {
                await announcer.AnnounceAsync(changed, CancellationToken.None);
            }
            catch (Exception exception)
            {
                logger.NotAnnounced(changed, exception);
            }
        }
    }
}
