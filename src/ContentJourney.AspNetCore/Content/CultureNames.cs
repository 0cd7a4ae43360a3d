using ContentJourney.AspNetCore.Decisions;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Content;

/// <summary>Finds the culture a request names.</summary>
internal static class CultureNames
{
    /// <summary>The culture as the site spells it, the default one when none is named, or null and an error.</summary>
    public static string? Find(ContentIndex content, string? name, string place, ErrorList errors)
    {
        if (name is null)
        {
            return content.DefaultCulture;
        }

        var culture = content.FindCulture(name);
        if (culture is null)
        {
            errors.Add(place, JourneyNames.Unknown(name, "culture", content.Cultures));
        }

        return culture;
    }
}
