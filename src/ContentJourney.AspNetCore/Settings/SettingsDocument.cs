using System.Text.Json;
using ContentJourney.AspNetCore.Audit;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Retention;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Settings;

/// <summary>The site's settings as JSON.</summary>
internal static class SettingsDocument
{
    private const string Retention = "retention";

    /// <summary>Reads settings; null when anything is wrong, with every error in the node's list.</summary>
    public static SiteSettings? Read(JsonNode node)
    {
        if (!node.IsObject(Retention))
        {
            return null;
        }

        RetentionPeriod? retention = null;
        if (node.TryMember(Retention, out var given)
            && given.Text(0, Limits.Name) is { } text && !RetentionPeriod.TryParse(text, out retention))
        {
            given.Fail($"is '{text}'; allowed: {RetentionPeriod.Allowed}, or null for what is configured");
        }

        return node.Errors.IsEmpty ? new SiteSettings(retention) : null;
    }

    /// <summary>Settings as <see cref="Read"/> reads them.</summary>
    public static string ToJson(SiteSettings settings) => AuditLog.Json(settings, static (writer, settings) =>
    {
        writer.WriteStartObject();
        writer.WriteString(Retention, settings.Retention?.ToString());
        writer.WriteEndObject();
    });

    /// <summary>Writes settings together with what holds under them.</summary>
    public static void Write(Utf8JsonWriter writer, SiteSettings settings, RetentionPolicy policy)
    {
        writer.WriteStartObject();
        writer.WriteString(Retention, settings.Retention?.ToString());
        writer.WriteStartObject("effective");
        writer.WriteString(Retention, policy.Under(settings).ToString());
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
