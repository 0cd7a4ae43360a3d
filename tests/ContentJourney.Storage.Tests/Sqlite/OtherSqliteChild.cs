using System.Globalization;
using System.Runtime.InteropServices;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Migrations;
using ContentJourney.Storage.Sqlite.Writing;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace ContentJourney.Storage.Tests.Sqlite;

/// <summary>
/// A program whose host chose another SQLite than the store knows, so that nothing says where the log's index is: to each line of a visitor's
/// id and, for a write, a touchpoint's, it answers with the visitor's revision as it is told, and as it is in memory.
/// </summary>
internal static class OtherSqliteChild
{
    /// <summary>The argument that has the assembly be this.</summary>
    public const string Name = "other-sqlite";

    /// <summary>What it says of what is not there.</summary>
    public const string Nothing = "-";

    public static async Task RunAsync(string directory)
    {
        // By another name it is another SQLite, though these tests come with one alone.
        NativeLibrary.SetDllImportResolver(
            typeof(SQLite3Provider_sqlite3).Assembly, (_, _, _) => NativeLibrary.Load("e_sqlite3", typeof(SQLite3Provider_e_sqlite3).Assembly, null));
        raw.SetProvider(new SQLite3Provider_sqlite3());
        raw.FreezeProvider();

        using var host = SqliteFixture.HostOn(directory);
        await host.Services.GetRequiredService<IStoreMigrator>().MigrateAsync(default);
        var (visitors, states) = (host.Services.GetRequiredService<IVisitorStore>(), host.Services.GetRequiredService<SqliteWriter>().States);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var words = line.Split(' ');
            var visitor = new VisitorId(Guid.Parse(words[0]));
            var told = words.Length > 1
                ? (await visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint(words[1])), default)).Revision
                : (await visitors.FindStateAsync(visitor, default))?.Revision;
            await Console.Out.WriteLineAsync($"{Text(told)} {Text(states.Find(visitor, out _)?.Revision)}");
        }
    }

    private static string Text(long? revision) => revision?.ToString(CultureInfo.InvariantCulture) ?? Nothing;
}
