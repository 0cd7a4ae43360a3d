using System.Collections.Concurrent;

namespace ContentJourney.AspNetCore.Http;

/// <summary>One token bucket for each key: holds up to <paramref name="burst"/> tokens and gains <paramref name="perSecond"/>.</summary>
internal sealed class TokenBuckets<TKey>(double burst, double perSecond, TimeProvider time)
    where TKey : notnull
{
    private const int SweepEvery = 10_000;

    // Longer than any process runs; sums of a few of them are still numbers.
    private const long Longest = long.MaxValue / 8;

    private readonly ConcurrentDictionary<TKey, Bucket> _buckets = [];
    private readonly long _fillsOne = (long)Math.Min(Math.Round(time.TimestampFrequency / perSecond), Longest);
    private readonly long _fillsAll = (long)Math.Min(Math.Round(time.TimestampFrequency / perSecond * burst), Longest);
    private int _madeSinceSweep;

    /// <summary>How many keys are remembered.</summary>
    public int Count => _buckets.Count;

    /// <summary>Takes a token.</summary>
    /// <returns>Null when there was one, else how long it takes until there is one.</returns>
    public TimeSpan? Take(TKey key)
    {
        if (_buckets.TryGetValue(key, out var bucket))
        {
            return Take(bucket);
        }

        var made = new Bucket();
        bucket = _buckets.GetOrAdd(key, made);
        var wait = Take(bucket);
        if (bucket == made)
        {
            SweepNowAndThen();
        }

        return wait;
    }

    private TimeSpan? Take(Bucket bucket)
    {
        var now = time.GetTimestamp();
        while (true)
        {
            var fullAt = Volatile.Read(ref bucket.FullAt);
            var next = Math.Max(fullAt, now) + _fillsOne;
            if (next - now > _fillsAll)
            {
                return time.GetElapsedTime(now, next - _fillsAll);
            }

            if (Interlocked.CompareExchange(ref bucket.FullAt, next, fullAt) == fullAt)
            {
                return null;
            }
        }
    }

    // A bucket that has filled up again is as good as none.
    private void SweepNowAndThen()
    {
        if (Interlocked.Increment(ref _madeSinceSweep) % SweepEvery != 0)
        {
            return;
        }

        var now = time.GetTimestamp();
        foreach (var (key, bucket) in _buckets)
        {
            if (Volatile.Read(ref bucket.FullAt) <= now)
            {
                _buckets.TryRemove(KeyValuePair.Create(key, bucket));
            }
        }
    }

    // When it will be full says how full it is: one number, which needs no lock.
    private sealed class Bucket
    {
        public long FullAt = long.MinValue;
    }
}
