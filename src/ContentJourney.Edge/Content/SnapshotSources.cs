using ContentJourney.Edge.Configuration;
using ContentJourney.Edge.Sample;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Content;

/// <summary>Chooses where the snapshot comes from.</summary>
internal static class SnapshotSources
{
    /// <summary>The configured file or address, else the sample, else nothing.</summary>
    public static ISnapshotSource Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<EdgeOptions>>().Value;
        if (string.IsNullOrWhiteSpace(options.Content))
        {
            return options.Sample
                ? new SnapshotFile(SampleFiles.Content(services.GetRequiredService<IHostEnvironment>()))
                : new EmptySnapshot();
        }

        var isAddress = Uri.TryCreate(options.Content, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
        return isAddress
            ? new SnapshotAddress(address!, services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(SnapshotAddress)))
            : new SnapshotFile(Path.GetFullPath(options.Content));
    }
}
