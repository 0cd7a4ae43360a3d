using System.Diagnostics;
using System.Globalization;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Writing;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Sqlite;

/// <summary>A program that cannot see where the log stands asks SQLite for every state, and is answered as well as one that can, in another process.</summary>
public sealed class SqliteBlindTests(SqliteFixture store) : IClassFixture<SqliteFixture>, IAsyncLifetime
{
    private Process _blind = null!;

    public Task InitializeAsync()
    {
        _blind = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { typeof(OtherSqliteChild).Assembly.Location, OtherSqliteChild.Name, store.Directory },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _blind.StandardInput.Close();
        await _blind.WaitForExitAsync();
        _blind.Dispose();
    }

    [Fact]
    public async Task States_OfAVisitorBothWriteTo_AreAlwaysTheLastAndInMemoryOnlyWhereTheLogIsSeen()
    {
        var visitor = Some.Visitor();
        for (var i = 0; i < 60; i++)
        {
            var written = i % 3 == 0
                ? await AskBlindAsync(visitor, $"{i:D2}")
                : (await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint($"{i:D2}")), default)).Revision;

            Assert.Equal(written, (await store.Visitors.FindStateAsync(visitor, default))!.Value.Revision);
            Assert.Equal(written, await AskBlindAsync(visitor));
            if (i % 3 != 0)
            {
                Assert.Equal(written, store.Get<SqliteWriter>().States.Find(visitor, out _)!.Value.Revision);
            }
        }

        Assert.Equal(Enumerable.Range(0, 60).Select(i => i.ToString("D2", CultureInfo.InvariantCulture)), await store.Visitors.HistoryAsync(visitor));
    }

    [Fact]
    public async Task Erasure_IsSeenByBoth()
    {
        var visitor = Some.Visitor();
        await AskBlindAsync(visitor, "a");
        await store.Visitors.EraseAsync(visitor, default);

        Assert.Null(await AskBlindAsync(visitor));
        Assert.Null(await store.Visitors.FindStateAsync(visitor, default));
        var again = await AskBlindAsync(visitor, "b");
        Assert.Equal(again, (await store.Visitors.FindStateAsync(visitor, default))!.Value.Revision);
        Assert.Equal(["b"], await store.Visitors.HistoryAsync(visitor));
    }

    // The revision that the other program is told of, or has written; it never has one in memory.
    private async Task<long?> AskBlindAsync(VisitorId visitor, string? touchpoint = null)
    {
        await _blind.StandardInput.WriteLineAsync(touchpoint is null ? $"{visitor.Value}" : $"{visitor.Value} {touchpoint}");
        await _blind.StandardInput.FlushAsync();
        var answer = (await _blind.StandardOutput.ReadLineAsync())!.Split(' ');
        Assert.Equal(OtherSqliteChild.Nothing, answer[1]);
        return answer[0] == OtherSqliteChild.Nothing ? null : long.Parse(answer[0], CultureInfo.InvariantCulture);
    }
}
