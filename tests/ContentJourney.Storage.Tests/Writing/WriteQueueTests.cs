using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Writing;
using ContentJourney.Storage.Writing;

namespace ContentJourney.Storage.Tests.Writing;

/// <summary>Which writes share a transaction.</summary>
public sealed class WriteQueueTests
{
    private readonly WriteQueue<SqliteWork> _queue = new(new WriteLimits(QueuedRows: 100, BatchRows: 10, BulkRows: 20));

    [Fact]
    public void Take_SmallWrites_TakesThemInOrderUpToTheLimit()
    {
        Add(1, 2, 9, 1);

        Assert.Equal([1, 2, 9], Take());
        Assert.Equal([1], Take());
    }

    [Fact]
    public void Take_BulkBeforeSmall_TakesAllSmallAndOneBulk()
    {
        Add(20, 21, 1, 2);

        Assert.Equal([1, 2, 20], Take());
        Assert.Equal([21], Take());
    }

    [Fact]
    public void Add_MoreThanMayWait_IsRefused()
    {
        Add(99);

        Assert.Throws<StoreUnavailableException>(() => Add(2));
        Add(1);
        Assert.Equal([1, 99], Take());
        Add(2);
    }

    [Fact]
    public void Add_AloneLargerThanTheQueue_IsTaken()
    {
        Add(1000);

        Assert.Equal([1000], Take());
    }

    [Fact]
    public void Close_WithWritesWaiting_HandsThemOutAndThenEnds()
    {
        Add(1);
        _queue.Close();

        Assert.Throws<StoreUnavailableException>(() => Add(1));
        Assert.Equal([1], Take());
        Assert.False(_queue.Take([]));
    }

    private void Add(params int[] rows)
    {
        foreach (var count in rows)
        {
            _queue.Add(new SqliteWork(count, _ => { }, default));
        }
    }

    private int[] Take()
    {
        var batch = new List<SqliteWork>();
        Assert.True(_queue.Take(batch));
        return [.. batch.Select(work => work.Rows)];
    }
}
