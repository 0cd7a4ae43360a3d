using System.Globalization;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Writing;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.Storage.Tests.Sqlite;

/// <summary>Writes touchpoints without end while what came settles, and says each id on standard output once it is acknowledged.</summary>
internal static class IngestingChild
{
    public const int Writers = 8;

    public static VisitorId VisitorOf(int writer) => new(new Guid(writer, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));

    public static async Task RunAsync(string directory, string run)
    {
        using var host = SqliteFixture.HostOn(directory);
        await host.StartAsync();
        var store = host.Services.GetRequiredService<IVisitorStore>();
        var settling = Task.Run(() => SettleAsync(host.Services.GetRequiredService<SqliteWriter>()));
        await Task.WhenAll([settling, .. Enumerable.Range(0, Writers).Select(writer => Task.Run(() => IngestAsync(store, writer, run)))]);
    }

    private static async Task SettleAsync(SqliteWriter writer)
    {
        while (true)
        {
            await writer.WriteAsync(1, session => writer.Lots.Settle(session, 3), default);
        }
    }

    private static async Task IngestAsync(IVisitorStore store, int writer, string run)
    {
        for (var count = 0; ; count++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{run}-{writer}-{count}");
            await store.WriteAsync(Some.Write(VisitorOf(writer), Some.Touchpoint(id, count)), default);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{writer} {id}"));
        }
    }
}
