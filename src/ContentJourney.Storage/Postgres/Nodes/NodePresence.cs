using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Nodes;

/// <summary>
/// Whether the other nodes at this store know of this one, which they must before it writes, and whether there are any.
/// <see cref="NodeTimes"/> says why that needs no clock that several machines share.
/// </summary>
internal sealed class NodePresence(TimeProvider clock, NodeTimes times)
{
    private readonly Lock _gate = new();
    private long _writesFrom = long.MaxValue;
    private long _writesUntil;
    private volatile Look _look = new(0, 0, 0);

    /// <summary>Names this node, from its start to its end.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>
    /// The number of the unbroken time for which this node has been alone up to now; null: it is not, or must look around again.
    /// Nobody else has written anything in that time.
    /// </summary>
    public long? AloneSince => _look is var look && clock.GetTimestamp() < look.Until ? look.Stretch : null;

    /// <summary>As <see cref="AloneSince"/>; null also where it is time to look around, so that the time is not broken for want of looking.</summary>
    public long? AloneForNow => _look is var look && clock.GetTimestamp() < Math.Min(look.Until, look.Next) ? look.Stretch : null;

    /// <summary>Whether the others know of this node.</summary>
    public bool IsKnown
    {
        get
        {
            lock (_gate)
            {
                var now = clock.GetTimestamp();
                return now >= _writesFrom && now < _writesUntil;
            }
        }
    }

    /// <summary>Returns where the others know of this node.</summary>
    /// <exception cref="StoreUnavailableException">They may not: nothing may be written now.</exception>
    public void ThrowUnlessKnown()
    {
        if (!IsKnown)
        {
            throw new StoreUnavailableException("The store is away: the other nodes must hear of this one again before it writes.");
        }
    }

    /// <summary>Gives a sign of life.</summary>
    /// <returns>Whether the others did not know of this node; then it writes when they had time to notice.</returns>
    public async Task<bool> SignAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var (begun, wasKnown) = (clock.GetTimestamp(), IsKnown);
        var isNew = await NodeTable.SignAsync(connection, Id, cancellationToken);
        if (wasKnown && !isNew)
        {
            MayWrite(null, begun);
            return false;
        }

        // Nothing until it is seen whether anybody must notice first.
        MayWrite(long.MaxValue, begun);
        var settling = await NodeTable.IsAloneAsync(connection, Id, cancellationToken) ? TimeSpan.Zero : times.Settling;
        MayWrite(After(clock.GetTimestamp(), settling), begun);
        return isNew;
    }

    /// <summary>Waits until this node may write, after a sign.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        while (!IsKnown)
        {
            await Task.Delay(times.Settling / 10, clock, cancellationToken);
        }
    }

    /// <summary>Begins to look around, where it is time to; one look at a time.</summary>
    /// <returns>For <see cref="Looked"/>; null: it is not.</returns>
    public long? BeginLook() => clock.GetTimestamp() is var now && now >= _look.Next ? now : null;

    /// <summary>Notes what <see cref="NodeTable.IsAlone"/> said: for a while from its beginning on a node that found no other is alone.</summary>
    public void Looked(long begun, bool isAlone)
    {
        var before = _look;

        // Where the last look had run out, somebody may have come, written and left.
        var stretch = begun < before.Until ? before.Stretch : before.Stretch + 1;
        _look = new Look(isAlone ? After(begun, times.Alone) : 0, After(begun, times.Alone / 2), stretch);
    }

    // From when on; null: as before.
    private void MayWrite(long? from, long signed)
    {
        lock (_gate)
        {
            (_writesFrom, _writesUntil) = (from ?? _writesFrom, After(signed, times.Silent));
        }
    }

    private long After(long timestamp, TimeSpan span) => timestamp + (long)(span.TotalSeconds * clock.TimestampFrequency);

    private sealed record Look(long Until, long Next, long Stretch);
}
