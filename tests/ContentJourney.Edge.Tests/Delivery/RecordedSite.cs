using System.Text.Json;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Delivery;

/// <summary>The program over content that was recorded from a real site of the CMS.</summary>
public sealed class RecordedSite : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal EdgeProcess Process { get; private set; } = null!;

    /// <summary>A recorded answer.</summary>
    public static JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllBytes(EdgeFiles.Shared($"delivery-api/{name}")));

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        using var english = Read("content.en.json");
        using var danish = Read("content.da.json");
        var snapshot = _folder.Write("site.json",
            $$$"""{"cultures":["en-US","da-DK"],"content":{"en-US":{{{english.RootElement.GetRawText()}}},"da-DK":{{{danish.RootElement.GetRawText()}}} } }""");
        Process = await EdgeProcess.StartAsync(_folder.Path, ("ContentJourney__Content", snapshot));
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Process.DisposeAsync();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
