using System.Security.Cryptography;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Benchmarks.Clients;

/// <summary>An Edge process as it is delivered, in which every visitor has consented and of which the signing key is known.</summary>
internal static class BenchmarkEdge
{
    /// <summary>The path of the visitor endpoints.</summary>
    public const string Path = "/umbraco/delivery/api/v2/journey";

    private static readonly byte[] Key = SHA256.HashData("the signing key of the benchmarks"u8);

    /// <summary>Makes visitors' tokens that the process recognises.</summary>
    public static TokenSigner Signer { get; } = new([Key], Key);

    /// <summary>Starts it.</summary>
    /// <param name="directory">Its data directory.</param>
    /// <param name="settings">Further environment variables.</param>
    public static Task<EdgeProcess> StartAsync(string directory, params (string Name, string Value)[] settings) => EdgeProcess.StartAsync(
        directory,
        [("ContentJourney__DefaultConsent", "all"), ("ContentJourney__SigningKey", Convert.ToBase64String(Key)), .. settings]);
}
