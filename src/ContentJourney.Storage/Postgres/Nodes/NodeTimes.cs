namespace ContentJourney.Storage.Postgres.Nodes;

/// <summary>
/// How long nodes rely on what they know of each other, by their own clocks, each of which measures spans alone. Whoever is new uses the store
/// only when nobody relies on being alone any more (<see cref="Settling"/> is longer than <see cref="Alone"/>), and whoever was not heard of
/// stops writing long before the others take it for gone (<see cref="Silent"/> is shorter than <see cref="Gone"/>).
/// </summary>
/// <param name="Alone">How long a node takes itself for alone after it began to look around.</param>
/// <param name="Settling">How long a node that is new to others waits before it uses the store.</param>
/// <param name="Sign">How often it gives a sign of life.</param>
/// <param name="Retry">How soon it tries again where the store did not take one.</param>
/// <param name="Silent">How long after the last sign it writes.</param>
/// <param name="Gone">How long after a node's last sign the others take it for gone.</param>
internal sealed record NodeTimes(TimeSpan Alone, TimeSpan Settling, TimeSpan Sign, TimeSpan Retry, TimeSpan Silent, TimeSpan Gone)
{
    /// <summary>Those of the product.</summary>
    public static NodeTimes Default { get; } = new(
        Alone: TimeSpan.FromSeconds(0.5),
        Settling: TimeSpan.FromSeconds(0.6),
        Sign: TimeSpan.FromSeconds(5),
        Retry: TimeSpan.FromSeconds(1),
        Silent: TimeSpan.FromSeconds(20),
        Gone: TimeSpan.FromSeconds(60));
}
