using System.ComponentModel.DataAnnotations;

namespace ContentJourney.Edge.Access;

/// <summary>
/// Settings under <c>ContentJourney:Jwt</c>: an identity provider whose access tokens may manage, beside server keys. The
/// provider is named by <see cref="Authority"/> or <see cref="MetadataAddress"/>, or its public keys are given in
/// <see cref="KeySet"/>; without any of them no token opens anything.
/// </summary>
internal sealed class JwtOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "ContentJourney:Jwt";

    /// <summary>Address of the OpenID Connect provider, such as <c>https://login.example/realms/shop</c>.</summary>
    public string? Authority { get; set; }

    /// <summary>Address of its metadata, where that is not <c>/.well-known/openid-configuration</c> under the authority.</summary>
    public string? MetadataAddress { get; set; }

    /// <summary>A JSON Web Key Set of public keys, or the path of a file with one: instead of a provider that is asked.</summary>
    public string? KeySet { get; set; }

    /// <summary>What tokens must name as their issuer; needed with <see cref="KeySet"/>, else the provider's metadata says it.</summary>
    public string? Issuer { get; set; }

    /// <summary>What tokens must name as their audience; always needed.</summary>
    public string? Audience { get; set; }

    /// <summary>The claim whose values (in one text with spaces between them, or an array) say what a token allows.</summary>
    /// <value>The default is <c>scope</c>; others are <c>scp</c> or <c>roles</c>.</value>
    [Required]
    public string Claim { get; set; } = "scope";

    /// <summary>The value of <see cref="Claim"/> that allows to read.</summary>
    /// <value>The default is <c>journeys.read</c>.</value>
    [Required]
    public string ReadValue { get; set; } = "journeys.read";

    /// <summary>The value of <see cref="Claim"/> that allows to change everything, and to read.</summary>
    /// <value>The default is <c>journeys.manage</c>.</value>
    [Required]
    public string ManageValue { get; set; } = "journeys.manage";

    /// <summary>Whether tokens are taken.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Authority) || !string.IsNullOrWhiteSpace(MetadataAddress) || !string.IsNullOrWhiteSpace(KeySet);
}
