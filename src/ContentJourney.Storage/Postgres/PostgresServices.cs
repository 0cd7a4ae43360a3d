using ContentJourney.Engine.Audit;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Settings;
using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Migrations;
using ContentJourney.Storage.Postgres.Audit;
using ContentJourney.Storage.Postgres.Changes;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Experiments;
using ContentJourney.Storage.Postgres.Health;
using ContentJourney.Storage.Postgres.Journeys;
using ContentJourney.Storage.Postgres.Keys;
using ContentJourney.Storage.Postgres.Migrations;
using ContentJourney.Storage.Postgres.Nodes;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Postgres.Rules;
using ContentJourney.Storage.Postgres.Settings;
using ContentJourney.Storage.Postgres.States;
using ContentJourney.Storage.Postgres.Turns;
using ContentJourney.Storage.Postgres.Visitors;
using ContentJourney.Storage.Postgres.Writing;
using ContentJourney.Storage.Telemetry;
using ContentJourney.Storage.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.Storage.Postgres;

/// <summary>Registers PostgreSQL behind the ports.</summary>
internal static class PostgresServices
{
    /// <summary>Registers the database, its writer, what keeps it in order, and the stores on it.</summary>
    public static IServiceCollection AddPostgres(this IServiceCollection services) => services
        .AddSingleton<PostgresDatabase>()
        .AddSingleton(NodeTimes.Default)
        .AddSingleton<NodeUpkeep>()
        .AddSingleton(provider => provider.GetRequiredService<NodeUpkeep>().Presence)
        .AddSingleton<VisitorStates>()
        .AddSingleton<PostgresTransactions>()
        .AddSingleton(provider => CommitMetrics.Of(provider, StoreTraces.Postgres))
        .AddSingleton<PostgresWriter>()
        .AddSingleton<IStoreMigrator, PostgresMigrator>()
        .AddSingleton<PartitionDemand>()
        .AddSingleton<PartitionMaking>()
        .AddHostedService<PartitionUpkeep>()
        .AddSingleton<IVisitorStore, PostgresVisitorStore>()
        .AddSingleton<IHistoryRetention, PostgresHistoryRetention>()
        .AddSingleton<FeedMetrics>()
        .AddSingleton<IStoreChanges, PostgresChanges>()
        .AddSingleton<IJourneyStore, PostgresJourneyStore>()
        .AddSingleton<IRuleSetStore, PostgresRuleSetStore>()
        .AddSingleton<IExperimentStore, PostgresExperimentStore>()
        .AddSingleton<IExposureReader, PostgresExposureReader>()
        .AddSingleton<IAuditStore, PostgresAuditStore>()
        .AddSingleton<IServerKeyStore, PostgresServerKeyStore>()
        .AddSingleton<ISettingStore, PostgresSettingStore>()
        .AddSingleton<IStoreTurns, PostgresTurns>()
        .AddSingleton<IStoreHealth, PostgresStoreHealth>();
}
