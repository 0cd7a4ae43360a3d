using System.Security.Cryptography;
using System.Text;
using ContentJourney.AspNetCore.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Http;

/// <summary>
/// Access where no CMS decides: the configured <c>Api-Key</c>, or everyone when none is. It gives no preview right, since
/// websites carry that key.
/// </summary>
internal sealed class ApiKeyDeliveryAccess(IOptions<ContentJourneyOptions> options) : IDeliveryAccess
{
    /// <summary>The header that carries the key.</summary>
    public const string Header = "Api-Key";

    private readonly byte[]? _key =
        string.IsNullOrEmpty(options.Value.ApiKey) ? null : SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.ApiKey));

    public bool IsAllowed(HttpContext context) =>
        _key is null
        || CryptographicOperations.FixedTimeEquals(_key, SHA256.HashData(Encoding.UTF8.GetBytes(context.Request.Headers[Header].ToString())));

    public bool MayPreview(HttpContext context) => false;
}
