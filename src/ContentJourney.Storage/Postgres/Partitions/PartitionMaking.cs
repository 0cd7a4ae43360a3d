using ContentJourney.Storage.Postgres.Connections;

namespace ContentJourney.Storage.Postgres.Partitions;

/// <summary>Makes partitions ahead of time, and for what lies in the default partition.</summary>
internal sealed class PartitionMaking(PostgresTransactions transactions, PartitionDemand demand, TimeProvider clock)
{
    /// <summary>Makes what is missing. Nodes may do so at once.</summary>
    /// <exception cref="Engine.Visitors.StoreUnavailableException">The store is away, or something long holds the tables.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var made = await transactions.ReadAsync(PartitionTable.ListAsync, cancellationToken);
        foreach (var month in made)
        {
            demand.SetMade(month);
        }

        foreach (var month in Enumerable.Range(0, PartitionWindow.Ahead + 1).Select(Month.Of(now).Plus).Except(made))
        {
            await MakeAsync(month, cancellationToken);
        }

        var (first, last) = (PartitionWindow.First(now), PartitionWindow.Last(now));
        while (await transactions.ReadAsync(
            (connection, cancel) => PartitionTable.FindStrayAsync(connection, first, last, cancel), cancellationToken) is { } stray)
        {
            await MakeAsync(stray, cancellationToken);
        }
    }

    private async Task MakeAsync(Month month, CancellationToken cancellationToken)
    {
        await transactions.WriteAsync(
            async (connection, cancel) =>
            {
                await PartitionTable.MakeAsync(connection, month, cancel);
                return true;
            },
            cancellationToken);
        demand.SetMade(month);
    }
}
