using Umbraco.Cms.Core.Services;

namespace ContentJourney.Umbraco.Content;

/// <summary>The site's languages.</summary>
/// <param name="All">Their cultures; at least one.</param>
/// <param name="Default">The culture of the default language.</param>
internal sealed record SiteCultures(IReadOnlyList<string> All, string Default)
{
    /// <summary>The languages as they are now.</summary>
    public static async Task<SiteCultures> ReadAsync(ILanguageService languages)
    {
        var all = (await languages.GetAllAsync()).OrderByDescending(language => language.IsDefault).Select(language => language.IsoCode).ToArray();
        return new SiteCultures(all, all[0]);
    }
}
