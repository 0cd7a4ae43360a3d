using System.Text.Json;
using ContentJourney.Engine.Settings;
using ContentJourney.Engine.Validation;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Settings;

/// <summary>Keeps the site's settings in the store, so that they hold on every node.</summary>
internal sealed class SettingsKeeper(ISettingStore store, ILogger<SettingsKeeper> logger)
{
    private const string Name = "site";

    /// <summary>The settings now.</summary>
    public async ValueTask<SiteSettings> FindAsync(CancellationToken cancellationToken) =>
        await store.FindAsync(Name, cancellationToken) is { } text ? Parse(text) : SiteSettings.None;

    /// <summary>Replaces the settings.</summary>
    public async Task SaveAsync(SiteSettings settings)
    {
        await store.SaveAsync(Name, SettingsDocument.ToJson(settings), CancellationToken.None);
        logger.SettingsSaved();
    }

    private static SiteSettings Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return SettingsDocument.Read(JsonNode.Root(document.RootElement, new ErrorList()))
            ?? throw new InvalidOperationException($"The stored setting '{Name}' was not written by this version of ContentJourney.");
    }
}
