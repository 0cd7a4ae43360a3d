using ContentJourney.AspNetCore.Changes;
using ContentJourney.Engine.Storage;
using Umbraco.Cms.Core.Cache;

namespace ContentJourney.Umbraco.Changes;

/// <summary>Announces changes by the CMS's own messages between its nodes; this node gets them too.</summary>
internal sealed class ClusterAnnouncer(DistributedCache cluster) : IChangeAnnouncer
{
    public ValueTask AnnounceAsync(StoreChanges changed, CancellationToken cancellationToken)
    {
        cluster.RefreshByPayload(SharedStateRefresher.UniqueId, [new SharedStateRefresher.JsonPayload { Changed = changed.ToString() }]);
        return ValueTask.CompletedTask;
    }
}
