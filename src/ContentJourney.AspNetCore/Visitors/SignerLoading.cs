using Microsoft.Extensions.Hosting;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>Reads the signing key before the first request: a node must know visitors when the store goes away soon after.</summary>
internal sealed class SignerLoading(TokenSigners signers) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) => await signers.GetAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
