using ContentJourney.AspNetCore.Changes;
using ContentJourney.AspNetCore.Configuration;
using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Keys;

/// <summary>
/// Sees to it that somebody can manage the site: the configured key is let in, else one is made and printed while no
/// valid management key is stored.
/// </summary>
internal sealed class FirstManagementKey(
    IOptions<ContentJourneyOptions> options,
    IServerKeyStore store,
    ServerKeys keys,
    KeyIssuer issuer,
    KeyConsole console,
    IStoreTurns turns,
    TimeProvider time,
    ILogger<FirstManagementKey> logger) : IHostedService
{
    private const int RecommendedLength = 32;
    private const string Turn = "first-key";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.ManagementKey is { } configured && !string.IsNullOrWhiteSpace(configured))
        {
            await AdmitAsync(configured.Trim(), cancellationToken);
        }
        else
        {
            // Of nodes that start together one makes the key.
            await using var turn = await turns.WaitAsync(Turn, time, cancellationToken);
            await MakeUnlessThereAsync(cancellationToken);
        }

        await keys.ReloadAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MakeUnlessThereAsync(CancellationToken cancellationToken)
    {
        if (!(await store.ListAsync(cancellationToken)).Any(key => key.RevokedAt is null && key.Scopes.HasFlag(KeyScopes.Manage)))
        {
            var issued = await issuer.CreateAsync("First management key", KeyScopes.All, cancellationToken);
            await console.Output.WriteLineAsync(
                $"Management key, shown this once; send it as 'Authorization: Bearer': {issued.Secret}");
        }
    }

    private async Task AdmitAsync(string configured, CancellationToken cancellationToken)
    {
        if (configured.Length < RecommendedLength)
        {
            logger.ConfiguredKeyShort(RecommendedLength);
        }

        if (!await issuer.AdmitAsync(configured, "Management key of the configuration", KeyScopes.All, cancellationToken))
        {
            logger.ConfiguredKeyRevoked();
        }
    }
}

/// <summary>Where a new management key is printed; never a log, which would keep it.</summary>
internal sealed record KeyConsole(TextWriter Output);
