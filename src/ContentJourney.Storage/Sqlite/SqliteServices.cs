using ContentJourney.Engine.Audit;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Settings;
using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Migrations;
using ContentJourney.Storage.Sqlite.Audit;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Experiments;
using ContentJourney.Storage.Sqlite.Health;
using ContentJourney.Storage.Sqlite.Journeys;
using ContentJourney.Storage.Sqlite.Keys;
using ContentJourney.Storage.Sqlite.Migrations;
using ContentJourney.Storage.Sqlite.Recent;
using ContentJourney.Storage.Sqlite.Rules;
using ContentJourney.Storage.Sqlite.Settings;
using ContentJourney.Storage.Sqlite.Turns;
using ContentJourney.Storage.Sqlite.Visitors;
using ContentJourney.Storage.Sqlite.Writing;
using ContentJourney.Storage.Telemetry;
using ContentJourney.Storage.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.Storage.Sqlite;

/// <summary>Registers SQLite behind the ports.</summary>
internal static class SqliteServices
{
    /// <summary>Registers the database, its writer and readers, and the stores on them.</summary>
    public static IServiceCollection AddSqlite(this IServiceCollection services) => services
        .AddSingleton<SqliteDatabase>()
        .AddSingleton<IStoreMigrator, SqliteMigrator>()
        .AddSingleton<SqliteReaders>()
        .AddSingleton(provider => CommitMetrics.Of(provider, StoreTraces.Sqlite))
        .AddSingleton<SqliteWriter>()
        .AddHostedService<IdleSettling>()
        .AddSingleton<IVisitorStore, SqliteVisitorStore>()
        .AddSingleton<IHistoryRetention, SqliteHistoryRetention>()
        .AddSingleton<IJourneyStore, SqliteJourneyStore>()
        .AddSingleton<IRuleSetStore, SqliteRuleSetStore>()
        .AddSingleton<IExperimentStore, SqliteExperimentStore>()
        .AddSingleton<IExposureReader, SqliteExposureReader>()
        .AddSingleton<IAuditStore, SqliteAuditStore>()
        .AddSingleton<IServerKeyStore, SqliteServerKeyStore>()
        .AddSingleton<ISettingStore, SqliteSettingStore>()
        .AddSingleton<IStoreTurns, SqliteTurns>()
        .AddSingleton<IStoreHealth, SqliteStoreHealth>();
}
