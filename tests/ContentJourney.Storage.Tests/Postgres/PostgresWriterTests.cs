using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>Two batches may be under way at a time, and a visitor's writes all go by the same one.</summary>
public sealed class PostgresWriterTests(PostgresFixture store) : IClassFixture<PostgresFixture>
{
    private const int Others = 24;

    [Fact]
    public async Task Write_WhileABatchWaitsForAVisitor_OthersAreStored()
    {
        var held = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(held, Some.Touchpoint("before")), default);
        await using var connection = await store.ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var hold = new Npgsql.NpgsqlCommand("SELECT 1 FROM visitor WHERE visitor_id = $1 FOR UPDATE", connection, transaction))
        {
            hold.Parameters.Add(new Npgsql.NpgsqlParameter<Guid> { TypedValue = held.Value });
            await hold.ExecuteNonQueryAsync();
        }

        var waiting = store.Visitors.WriteAsync(Some.Write(held, Some.Touchpoint("held")), default).AsTask();
        var others = Enumerable.Range(0, Others).Select(_ => store.Visitors.WriteAsync(Some.Write(Some.Visitor(), Some.Touchpoint("a")), default).AsTask()).ToList();
        await Task.WhenAny(others);

        // Who comes by the same way waits as well.
        Assert.False(waiting.IsCompleted);
        await transaction.RollbackAsync();
        Assert.Equal([TouchpointOutcome.Stored], (await waiting).Outcomes);
        await Task.WhenAll(others);
    }

    [Fact]
    public async Task Write_ManyOfOneVisitorAtOnce_KeepTheirOrder()
    {
        var visitor = Some.Visitor();
        var written = await Task.WhenAll(Enumerable.Range(0, 200).Select(
            number => store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint($"{number:D3}", number)), default).AsTask()));

        var revisions = written.Select(result => result.Revision).ToList();
        Assert.Equal(revisions.Order(), revisions);
        Assert.Equal(200, (await store.Visitors.HistoryAsync(visitor)).Count);
    }
}
