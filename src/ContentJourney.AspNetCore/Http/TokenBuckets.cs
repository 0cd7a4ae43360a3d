using System.Collections.Concurrent;

namespace ContentJourney.AspNetCore.Http;

/// <summary>One token bucket for each key: holds up to <paramref name="burst"/> tokens and gains <paramref name="perSecond"/>.</summary>
internal sealed class TokenBuckets<TKey>(double burst, double perSecond, TimeProvider time)
    where TKey : notnull
{
    private const int SweepEvery = 10_000;
    private readonly ConcurrentDictionary<TKey, Bucket> _buckets = [];
    private int _madeSinceSweep;

    /// <summary>How many keys are remembered.</summary>
    public int Count => _buckets.Count;

    /// <summary>Takes a token.</summary>
    /// <returns>Null when there was one, else how long it takes until there is one.</returns>
    public TimeSpan? Take(TKey key)
    {
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            bucket = _buckets.GetOrAdd(key, static (_, start) => new Bucket(start.Tokens, start.Now), (Tokens: burst, Now: time.GetTimestamp()));
        }

        var wait = bucket.Take(burst, perSecond, time);
        if (bucket.IsNew())
        {
            SweepNowAndThen();
        }

        return wait;
    }

    // A bucket that has filled up again is as good as none.
    private void SweepNowAndThen()
    {
        if (Interlocked.Increment(ref _madeSinceSweep) % SweepEvery != 0)
        {
            return;
        }

        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsFull(burst, perSecond, time))
            {
                _buckets.TryRemove(KeyValuePair.Create(key, bucket));
            }
        }
    }

    private sealed class Bucket(double tokens, long since)
    {
        private readonly Lock _lock = new();
        private double _tokens = tokens;
        private long _since = since;
        private int _used;

        public bool IsNew() => Volatile.Read(ref _used) == 0 && Interlocked.Exchange(ref _used, 1) == 0;

        public bool IsFull(double burst, double perSecond, TimeProvider time)
        {
            lock (_lock)
            {
                return _tokens + (time.GetElapsedTime(_since).TotalSeconds * perSecond) >= burst;
            }
        }

        public TimeSpan? Take(double burst, double perSecond, TimeProvider time)
        {
            lock (_lock)
            {
                var now = time.GetTimestamp();
                _tokens = Math.Min(burst, _tokens + (time.GetElapsedTime(_since, now).TotalSeconds * perSecond));
                _since = now;
                if (_tokens < 1)
                {
                    return TimeSpan.FromSeconds((1 - _tokens) / perSecond);
                }

                _tokens--;
                return null;
            }
        }
    }
}
