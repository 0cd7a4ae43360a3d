using System.Globalization;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Configuration;
using ContentJourney.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace ContentJourney.Benchmarks.Touchpoints;

/// <summary>The same rows into the same table with the same settings, by one connection and one prepared command.</summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private long _visitor;

    public PreparedInsert(string directory)
    {
        var file = Path.Combine(directory, "by-hand.db");
        File.Copy(Path.Combine(directory, DataDirectory.FileName), file);
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Run(SqliteDatabase.ForWriting);
        _insert = _connection.CreateCommand();
        _insert.CommandText = """
            INSERT INTO touchpoint (visitor, occurred_at, id, type, channel, received_at, content_id, value, sentiment, properties, content_stages)
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING
            """;
        for (var index = 0; index <= 10; index++)
        {
            _insert.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${index}") });
        }
    }

    public void Run(Touchpoint[][] batches, int batchesPerCommit)
    {
        foreach (var together in batches.Chunk(batchesPerCommit))
        {
            using var transaction = _connection.BeginTransaction();
            _insert.Transaction = transaction;
            foreach (var batch in together)
            {
                Run(string.Create(CultureInfo.InvariantCulture,
                    $"INSERT INTO visitor (number, id, created_at) VALUES ({++_visitor}, randomblob(16), 0)"));
                Array.ForEach(batch, Insert);
            }

            transaction.Commit();
        }
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Insert(Touchpoint touchpoint)
    {
        object[] values =
        [
            _visitor, touchpoint.OccurredAt.UtcTicks, touchpoint.Id, touchpoint.Type, touchpoint.Channel!, touchpoint.ReceivedAt.UtcTicks,
            touchpoint.ContentId!, touchpoint.Value!, touchpoint.Sentiment!, """{"utm_source":"newsletter"}""", """["consideration"]""",
        ];
        for (var index = 0; index < values.Length; index++)
        {
            _insert.Parameters[index].Value = values[index];
        }

        _insert.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
