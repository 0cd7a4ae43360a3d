using System.Diagnostics;
using ContentJourney.Engine.Telemetry;
using ContentJourney.Storage.Writing;

namespace ContentJourney.Storage.Telemetry;

/// <summary>The activities of the store. Without a listener none is made.</summary>
internal static class StoreTraces
{
    /// <summary>The tag that names the database, and its values, as OpenTelemetry defines them.</summary>
    public const string System = "db.system.name";

    public const string Sqlite = "sqlite";

    public const string Postgres = "postgresql";

    // More say nothing more, and collectors keep no more.
    private const int MaxLinks = 128;

    private static readonly ActivitySource Source = new(ContentJourneyTelemetry.Name);

    /// <summary>The time from a caller's write to its answer; null: nobody listens.</summary>
    public static Activity? Keep(string system)
    {
        var activity = Source.StartActivity("contentjourney.keep");
        activity?.SetTag(System, system);
        return activity;
    }

    /// <summary>One commit for the writes of several callers, linked to the activities they wait in; null: nobody listens.</summary>
    /// <param name="system">The database.</param>
    /// <param name="batch">The writes.</param>
    public static Activity? Commit(string system, IReadOnlyList<WriteWork> batch)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var links = batch.Select(work => work.Caller).OfType<Activity>().Select(caller => new ActivityLink(caller.Context)).Take(MaxLinks);
        var activity = Source.StartActivity(ActivityKind.Internal, parentContext: default, links: links, name: "contentjourney.commit");
        return activity?.SetTag(System, system);
    }
}
