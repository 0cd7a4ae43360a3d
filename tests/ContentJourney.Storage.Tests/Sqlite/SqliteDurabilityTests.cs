using System.Diagnostics;
using System.Globalization;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Configuration;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Writing;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.Storage.Tests.Sqlite;

/// <summary>Acknowledged means durable.</summary>
public sealed class SqliteDurabilityTests(SqliteFixture store) : IClassFixture<SqliteFixture>
{
    [Fact]
    public async Task Kill_WhileIngesting_KeepsEveryAcknowledgedTouchpointOnce()
    {
        var directory = Path.Combine(store.Directory, "killed");
        var acknowledged = new List<string>();
        for (var run = 0; run < 3; run++)
        {
            acknowledged.AddRange(await IngestAndKillAsync(directory, run.ToString(CultureInfo.InvariantCulture)));
        }

        using var host = SqliteFixture.HostOn(directory);
        await host.StartAsync();
        var visitors = host.Services.GetRequiredService<IVisitorStore>();
        var stored = new List<string>();
        for (var writer = 0; writer < IngestingChild.Writers; writer++)
        {
            var visitor = await visitors.FindAsync(IngestingChild.VisitorOf(writer), default);
            stored.AddRange(visitor!.Touchpoints.Select(touchpoint => $"{writer} {touchpoint.Id}"));
        }

        Assert.Empty(acknowledged.Except(stored));
        Assert.Equal(stored.Count, stored.Distinct().Count());
    }

    [Fact]
    public async Task Copy_OfFileAndLogMidFlight_HasWhatWasAcknowledged()
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);

        var copy = Path.Combine(store.Directory, "copy");
        Directory.CreateDirectory(copy);
        foreach (var suffix in (string[])["", "-wal"])
        {
            File.Copy(store.FilePath + suffix, Path.Combine(copy, DataDirectory.FileName + suffix));
        }

        using var host = SqliteFixture.HostOn(copy);
        await host.StartAsync();
        var stored = await host.Services.GetRequiredService<IVisitorStore>().FindAsync(visitor, default);

        Assert.Equal(["a"], stored!.Touchpoints.Select(touchpoint => touchpoint.Id));
    }

    [Fact]
    public async Task Writer_SyncsEveryCommit_ToTheLog()
    {
        const long full = 2;
        var (journal, synchronous) = await store.Get<SqliteWriter>().WriteAsync(
            1,
            session => (session.Sql("PRAGMA journal_mode").First(row => row.Text(0)),
                session.Sql("PRAGMA synchronous").First(row => row.Int64(0))),
            default);

        Assert.Equal("wal", journal);
        Assert.Equal(full, synchronous);
    }

    private static async Task<List<string>> IngestAndKillAsync(string directory, string run)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { typeof(IngestingChild).Assembly.Location, directory, run },
            RedirectStandardOutput = true,
        };
        using var child = Process.Start(start)!;
        var acknowledged = new List<string>();
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            acknowledged.Add(line);
            if (acknowledged.Count == 300)
            {
                child.Kill();
            }
        }

        await child.WaitForExitAsync();
        Assert.True(acknowledged.Count >= 300, $"the child ended by itself after {acknowledged.Count} touchpoints");

        // The last line may have been cut by the kill.
        acknowledged.RemoveAt(acknowledged.Count - 1);
        return acknowledged;
    }
}
