using ContentJourney.AspNetCore.Audit;

namespace ContentJourney.AspNetCore.Settings;

/// <summary>Replaces the site's settings and writes down who did.</summary>
internal sealed class SettingsEditor(SettingsKeeper keeper, AuditLog audit)
{
    /// <summary>Replaces the settings.</summary>
    public async Task ReplaceAsync(SiteSettings settings, CancellationToken cancellationToken)
    {
        var before = await keeper.FindAsync(cancellationToken);
        await keeper.SaveAsync(settings);
        await audit.AddAsync("replace", "settings", SettingsDocument.ToJson(before), SettingsDocument.ToJson(settings));
    }
}
