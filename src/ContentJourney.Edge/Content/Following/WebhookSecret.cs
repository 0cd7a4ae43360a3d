using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Content.Following;

/// <summary>Tells calls of the CMS's webhook from others'.</summary>
internal sealed class WebhookSecret(IOptions<FollowOptions> options)
{
    /// <summary>The header that carries the secret.</summary>
    public const string Header = "Webhook-Secret";

    /// <summary>Instead of the secret: <c>sha256=</c> and the HMAC-SHA256 of the body under it, in hexadecimal digits.</summary>
    public const string SignatureHeader = "Webhook-Signature";

    private const string SignaturePrefix = "sha256=";
    private readonly byte[]? _secret = string.IsNullOrEmpty(options.Value.SourceWebhookSecret) ? null : Encoding.UTF8.GetBytes(options.Value.SourceWebhookSecret);

    /// <summary>Whether the request brings the secret, or a signature made with it.</summary>
    public bool Opens(IHeaderDictionary headers, ReadOnlySpan<byte> body) => _secret is not null && (IsSent(headers) || IsSigned(headers, body));

    // Hashed, so that the time it takes says nothing about the length either.
    private bool IsSent(IHeaderDictionary headers) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(_secret!), SHA256.HashData(Encoding.UTF8.GetBytes(headers[Header].ToString())));

    private bool IsSigned(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        var signature = headers[SignatureHeader].ToString();
        return signature.StartsWith(SignaturePrefix, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(_secret!, body))),
                Encoding.UTF8.GetBytes(signature[SignaturePrefix.Length..].ToLowerInvariant()));
    }
}
