using ContentJourney.Benchmarks.Clients;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace ContentJourney.Benchmarks.Ingest;

/// <summary>PostgreSQL: by hand is one connection that COPYs into <c>touchpoint</c>.</summary>
internal sealed class PostgresIngest : IIngestStore
{
    private const string Copy = """
        COPY contentjourney.touchpoint (visitor_id, occurred_at, id, type, channel, received_at, content_id, value, sentiment, properties, content_stages)
        FROM STDIN (FORMAT BINARY)
        """;

    private readonly PostgresCluster _server;
    private readonly TemporaryFolder _folder;
    private readonly NpgsqlConnection _byHand;
    private readonly NpgsqlConnection _watch;

    private PostgresIngest(PostgresCluster server, TemporaryFolder folder, EdgeProcess edge, NpgsqlConnection byHand, NpgsqlConnection watch) =>
        (_server, _folder, Edge, _byHand, _watch) = (server, folder, edge, byHand, watch);

    public string Name => StoreNames.Postgres;

    public EdgeProcess Edge { get; }

    /// <summary>Starts a server, Edge over a new database, and connects to one of the same schema beside it.</summary>
    public static async Task<IIngestStore> OpenAsync()
    {
        var server = await PostgresCluster.CreateAsync();
        var folder = new TemporaryFolder();
        var byHand = await server.CreateDatabaseAsync();
        await using (var migrated = await BenchmarkEdge.StartAsync(Path.Combine(folder.Path, "by-hand"), ("ConnectionStrings__ContentJourney", byHand)))
        {
            await migrated.TerminateAsync();
        }

        var database = await server.CreateDatabaseAsync();
        var edge = await BenchmarkEdge.StartAsync(Path.Combine(folder.Path, "edge"), ("ConnectionStrings__ContentJourney", database));
        return new PostgresIngest(server, folder, edge, await ConnectAsync(byHand), await ConnectAsync(database));
    }

    public long Commits()
    {
        // Only transactions that write get a number, and by hand nothing is written while Edge writes.
        using var command = new NpgsqlCommand("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint", _watch);
        return (long)command.ExecuteScalar()!;
    }

    public void WriteByHand(IReadOnlyList<IngestBatch> batches, int batchesPerCommit)
    {
        foreach (var together in batches.Chunk(batchesPerCommit))
        {
            using var transaction = _byHand.BeginTransaction();
            using (var copy = _byHand.BeginBinaryImport(Copy))
            {
                Write(copy, together);
                copy.Complete();
            }

            transaction.Commit();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _byHand.DisposeAsync();
        await _watch.DisposeAsync();
        await Edge.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<NpgsqlConnection> ConnectAsync(string database)
    {
        var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        return connection;
    }

    private static void Write(NpgsqlBinaryImporter copy, IngestBatch[] batches)
    {
        foreach (var (visitor, touchpoints) in batches.SelectMany(batch => batch.Groups))
        {
            foreach (var touchpoint in touchpoints)
            {
                copy.StartRow();
                copy.Write(IngestRequest.Visitor(visitor), NpgsqlDbType.Uuid);
                copy.Write(touchpoint.OccurredAt.UtcTicks, NpgsqlDbType.Bigint);
                copy.Write(touchpoint.Id, NpgsqlDbType.Text);
                copy.Write(touchpoint.Type, NpgsqlDbType.Text);
                copy.Write(touchpoint.Channel!, NpgsqlDbType.Text);
                copy.Write(touchpoint.ReceivedAt.UtcTicks, NpgsqlDbType.Bigint);
                copy.Write(touchpoint.ContentId!, NpgsqlDbType.Text);
                copy.Write(touchpoint.Value!.Value, NpgsqlDbType.Double);
                copy.Write(touchpoint.Sentiment!.Value, NpgsqlDbType.Double);
                copy.Write("""{"utm_source":"newsletter"}""", NpgsqlDbType.Text);
                copy.Write("""["awareness"]""", NpgsqlDbType.Text);
            }
        }
    }
}
