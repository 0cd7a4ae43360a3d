using ContentJourney.Benchmarks.Clients;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Configuration;
using ContentJourney.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace ContentJourney.Benchmarks.Ingest;

/// <summary>SQLite: by hand is one prepared insert on a connection with the settings of Edge's writer.</summary>
internal sealed class SqliteIngest : IIngestStore
{
    // Where SQLite's wal-index counts the transactions that wrote: https://sqlite.org/walformat.html, "iChange".
    private const int CountOfCommits = 8;

    private const string Insert = """
        INSERT INTO touchpoint (visitor, occurred_at, id, type, channel, received_at, content_id, value, sentiment, properties, content_stages)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private readonly TemporaryFolder _folder;
    private readonly SqliteSession _byHand;

    private SqliteIngest(TemporaryFolder folder, EdgeProcess edge, SqliteSession byHand) => (_folder, Edge, _byHand) = (folder, edge, byHand);

    public string Name => StoreNames.Sqlite;

    public EdgeProcess Edge { get; }

    /// <summary>Starts Edge over a new file, and opens one of the same schema beside it.</summary>
    public static async Task<IIngestStore> OpenAsync()
    {
        var folder = new TemporaryFolder();
        var byHand = Path.Combine(folder.Path, "by-hand");
        await using (var migrated = await BenchmarkEdge.StartAsync(byHand))
        {
            await migrated.TerminateAsync();
        }

        var session = new SqliteSession(Path.Combine(byHand, DataDirectory.FileName), SqliteOpenMode.ReadWrite, $"{SqliteDatabase.ForWriting} PRAGMA wal_autocheckpoint = 4000");
        session.Run(
            $"""
            WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {IngestBatch.Visitors - 1})
            INSERT INTO visitor (number, id, created_at) SELECT i + 1, randomblob(16), 0 FROM n
            """);
        return new SqliteIngest(folder, await BenchmarkEdge.StartAsync(Path.Combine(folder.Path, "edge")), session);
    }

    public long Commits()
    {
        using var index = new FileStream(
            Path.Combine(_folder.Path, "edge", $"{DataDirectory.FileName}-shm"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[sizeof(uint)];
        index.Position = CountOfCommits;
        index.ReadExactly(bytes);
        return BitConverter.ToUInt32(bytes);
    }

    public void WriteByHand(IReadOnlyList<IngestBatch> batches, int batchesPerCommit)
    {
        foreach (var together in batches.Chunk(batchesPerCommit))
        {
            _byHand.Sql("BEGIN IMMEDIATE").Execute();
            foreach (var (visitor, touchpoints) in together.SelectMany(batch => batch.Groups))
            {
                foreach (var touchpoint in touchpoints)
                {
                    Write(visitor + 1, touchpoint);
                }
            }

            _byHand.Sql("COMMIT").Execute();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _byHand.Dispose();
        await Edge.DisposeAsync();
        _folder.Dispose();
    }

    private void Write(int visitor, Touchpoint touchpoint) => _byHand
        .Sql(Insert)
        .Bind(visitor).Bind(touchpoint.OccurredAt.UtcTicks).Bind(touchpoint.Id).Bind(touchpoint.Type).Bind(touchpoint.Channel)
        .Bind(touchpoint.ReceivedAt.UtcTicks).Bind(touchpoint.ContentId).Bind(touchpoint.Value).Bind(touchpoint.Sentiment)
        .BindUtf8("""{"utm_source":"newsletter"}"""u8).BindUtf8("""["awareness"]"""u8)
        .Execute();
}
