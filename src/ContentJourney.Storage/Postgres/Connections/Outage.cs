using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Postgres.Connections;

/// <summary>
/// Lets calls fail at once while the server cannot be reached: one call a second tries, the others do not wait for it.
/// </summary>
internal sealed class Outage(TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private string? _reason;
    private long _tried;

    /// <summary>Returns when the caller may try.</summary>
    /// <exception cref="StoreUnavailableException">The server was away a moment ago, and this caller need not find out again.</exception>
    public void ThrowIfAway()
    {
        lock (_gate)
        {
            if (_reason is null)
            {
                return;
            }

            var now = clock.GetTimestamp();
            if (clock.GetElapsedTime(_tried, now) < Pause)
            {
                throw new StoreUnavailableException(_reason);
            }

            _tried = now;
        }
    }

    /// <summary>A caller could not connect.</summary>
    public void Begin(string reason)
    {
        lock (_gate)
        {
            (_reason, _tried) = (reason, clock.GetTimestamp());
        }
    }

    /// <summary>A caller could connect.</summary>
    public void End()
    {
        lock (_gate)
        {
            _reason = null;
        }
    }
}
