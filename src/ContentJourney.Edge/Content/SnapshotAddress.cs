using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace ContentJourney.Edge.Content;

/// <summary>A snapshot behind an http or https address.</summary>
/// <param name="address">The address.</param>
/// <param name="http">Sends the requests.</param>
internal sealed class SnapshotAddress(Uri address, HttpClient http) : ISnapshotSource
{
    private EntityTagHeaderValue? _entityTag;

    public string Name => address.ToString();

    public TimeSpan Interval => TimeSpan.FromSeconds(30);

    public async Task<SnapshotBytes?> ReadAsync(string? knownVersion, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (knownVersion is not null && _entityTag is not null)
            {
                request.Headers.IfNoneMatch.Add(_entityTag);
            }

            using var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotModified)
            {
                return null;
            }

            response.EnsureSuccessStatusCode();
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            _entityTag = response.Headers.ETag;
            var version = Convert.ToHexString(SHA256.HashData(bytes));
            return version == knownVersion ? null : new SnapshotBytes(bytes, version);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new SnapshotException($"The content at {address} cannot be read: {exception.Message}", exception);
        }
    }
}
