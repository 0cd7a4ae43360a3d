using ContentJourney.Storage.Configuration;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Hosting;

/// <summary>What a started host says about itself.</summary>
internal static class Announcement
{
    /// <summary>Writes where it listens and what is there.</summary>
    public static async Task WriteAsync(WebApplication app, TextWriter output)
    {
        foreach (var address in Addresses.Of(app))
        {
            await output.WriteLineAsync($"ContentJourney Edge listens on {address}");
            await output.WriteLineAsync($"  Demo website  {address}/");
            await output.WriteLineAsync($"  Visitors      {address}/umbraco/delivery/api/v2/journey");
            await output.WriteLineAsync($"  Management    {address}/umbraco/contentjourney/api/v1");
            await output.WriteLineAsync($"  Health        {address}/health/ready");
        }

        await output.WriteLineAsync($"  Data          {app.Services.GetRequiredService<IOptions<StorageOptions>>().Value.Describe(app.Environment)}");
        await output.WriteLineAsync("Press Ctrl+C to stop.");
        await output.FlushAsync();
    }
}
