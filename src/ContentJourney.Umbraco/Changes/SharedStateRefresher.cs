using ContentJourney.AspNetCore.Changes;
using ContentJourney.Engine.Storage;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Serialization;

namespace ContentJourney.Umbraco.Changes;

/// <summary>Has a node read again what another changed. The CMS finds it by itself; its key and its payload never change.</summary>
internal sealed class SharedStateRefresher(
    AppCaches caches,
    IJsonSerializer serializer,
    IEventAggregator events,
    ICacheRefresherNotificationFactory notifications,
    IChangeReceiver receiver)
    : PayloadCacheRefresherBase<SharedStateRefresherNotification, SharedStateRefresher.JsonPayload>(caches, serializer, events, notifications)
{
    /// <summary>The key under which nodes know it.</summary>
    public static readonly Guid UniqueId = new("c1b3f6c4-0a6e-4d0a-9b0e-6d1c7a3f5e10");

    public override Guid RefresherUniqueId => UniqueId;

    public override string Name => "ContentJourney journeys, rules and keys";

    public override void Refresh(JsonPayload[] payloads)
    {
        receiver.Receive(payloads.Aggregate(StoreChanges.None, (changed, payload) => changed | Read(payload)));
        base.Refresh(payloads);
    }

    public override void RefreshAll()
    {
        receiver.Receive(StoreChanges.All);
        base.RefreshAll();
    }

    // A newer node may announce what this one does not know by name.
    private static StoreChanges Read(JsonPayload payload) => Enum.TryParse<StoreChanges>(payload.Changed, out var changed) ? changed : StoreChanges.All;

    /// <summary>What goes from node to node.</summary>
    internal sealed record JsonPayload
    {
        /// <summary>Names of what changed, with commas between.</summary>
        public required string Changed { get; init; }
    }
}
