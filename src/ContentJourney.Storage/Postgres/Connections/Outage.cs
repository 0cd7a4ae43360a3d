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
    private DateTimeOffset _nextTry;

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

            var now = clock.GetUtcNow();

            // A clock set back must not lock everyone out.
            if (now < _nextTry && now > _nextTry - (2 * Pause))
            {
                throw new StoreUnavailableException(_reason);
            }

            _nextTry = now + Pause;
        }
    }

    /// <summary>A caller could not connect.</summary>
    public void Begin(string reason)
    {
        lock (_gate)
        {
            (_reason, _nextTry) = (reason, clock.GetUtcNow() + Pause);
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
