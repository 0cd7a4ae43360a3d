using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Connections;

/// <summary>Short forms of Npgsql's commands; Npgsql prepares by itself what is run again and again.</summary>
internal static class PostgresCommands
{
    /// <summary>A command.</summary>
    /// <param name="connection">Where it runs.</param>
    /// <param name="sql">A constant with parameters <c>$1</c>, <c>$2</c>…</param>
    /// <param name="values">Their values.</param>
    [SuppressMessage("Security", "CA2100", Justification = "Statements are constants of the product.")]
    public static NpgsqlCommand Sql(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

    /// <summary>Runs the command and says how many rows it touched.</summary>
    public static async Task<int> RunAsync(this NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using (command)
        {
            return await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>As <see cref="RunAsync"/>, for a thread of its own.</summary>
    public static int Run(this NpgsqlCommand command)
    {
        using (command)
        {
            return command.ExecuteNonQuery();
        }
    }

    /// <summary>Runs the command and reads every row.</summary>
    public static async Task<List<T>> AllAsync<T>(
        this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
    }

    /// <summary>Runs the command and reads its first row; the default where there is none.</summary>
    public static async Task<T?> FirstAsync<T>(
        this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken) ? read(reader) : default;
        }
    }

    /// <summary>The instant of a column of ticks.</summary>
    public static DateTimeOffset Instant(this NpgsqlDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    /// <summary>The text of a column that is stored escaped.</summary>
    public static string Text(this NpgsqlDataReader row, int column) => PostgresText.Unescape(row.GetString(column));

    /// <inheritdoc cref="Text"/>
    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.Text(column);

    /// <summary>The UTF-8 of a column, empty where it is null.</summary>
    public static byte[] Utf8(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetFieldValue<byte[]>(column);
}
