using ContentJourney.Storage.Sqlite.Connections;

namespace ContentJourney.Storage.Sqlite.Recent;

/// <summary>
/// The two lots of recent touchpoints, of which one takes what comes while the other settles. Used by the writer's thread inside a
/// transaction.
/// </summary>
/// <param name="rows">Rows from which a lot settles: the more, the more visits a visitor's pages are written for at once.</param>
internal sealed class RecentLots(int rows)
{
    /// <summary>What the product runs with: some tens of megabytes.</summary>
    public const int DefaultRows = 50_000;

    // What the settling lot loses with each write that comes: more than comes, so that it is empty before the other is full.
    private const int Pace = 2;
    private const int LeastWrites = 4;

    private const string Select = """
        SELECT filling, settled_to, last, (SELECT min(number) FROM touchpoint_recent), (SELECT max(number) FROM touchpoint_recent) FROM recent_lot
        """;

    private long _settledTo;
    private long _last;
    private long _first;
    private long _next;
    private long _taken;
    private volatile bool _hasUnsettled;

    /// <summary>The lot that takes what comes.</summary>
    public int Filling { get; private set; }

    /// <summary>Whether there is anything to settle, as far as the last transaction knew. For any thread.</summary>
    public bool HasUnsettled => _hasUnsettled;

    /// <summary>How many rows have come. For any thread.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>How many rows there are, settled ones that are not removed yet among them.</summary>
    public long Rows => _next - _first;

    private int Settling => 1 - Filling;

    /// <summary>Reads how things stand: another process may have written.</summary>
    public void Begin(SqliteSession session) => session.Sql(Select).Each(row =>
    {
        (Filling, _settledTo, _last) = ((int)row.Int64(0), row.Int64(1), row.Int64(2));

        // Numbers of rows that are gone are not given again while writes are noted under them.
        _next = Math.Max(row.Int64(4), _last) + 1;
        _first = row.IsNull(3) ? _next : row.Int64(3);
        _hasUnsettled = _next > _first || _last > 0;
    });

    /// <summary>The number of the next row.</summary>
    public long TakeNumber()
    {
        Interlocked.Increment(ref _taken);
        _hasUnsettled = true;
        return _next++;
    }

    /// <summary>Says that nothing can be settled until a transaction finds out again.</summary>
    public void Abandon() => _hasUnsettled = false;

    /// <summary>Settles a little where a lot is full, or goes on with one.</summary>
    /// <param name="session">The writer's connection.</param>
    /// <param name="writes">How many writes the transaction has.</param>
    public void Advance(SqliteSession session, int writes)
    {
        if (_last == 0 && Rows < rows)
        {
            return;
        }

        Settle(session, Math.Max(LeastWrites, Pace * writes));
    }

    /// <summary>Settles some, however little there is.</summary>
    /// <returns>Whether there was any.</returns>
    public bool Settle(SqliteSession session, int writes)
    {
        if (_last == 0)
        {
            if (_next == _first)
            {
                return _hasUnsettled = false;
            }

            (Filling, _settledTo, _last) = (Settling, 0, _next - 1);
        }

        if (_settledTo < LotSettling.All)
        {
            _settledTo = LotSettling.Settle(session, Settling, _settledTo, writes);
        }
        else if (LotSettling.RemoveRows(session, _last, 4 * writes) && LotSettling.RemoveWrites(session, Settling, 4 * writes))
        {
            (_settledTo, _last) = (0, 0);
        }

        session.Sql("UPDATE recent_lot SET filling = ?, settled_to = ?, last = ?").Bind(Filling).Bind(_settledTo).Bind(_last).Execute();
        return true;
    }
}
