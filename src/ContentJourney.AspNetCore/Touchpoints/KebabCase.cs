using System.Text;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>Turns the event names of other systems into aliases: <c>Product Viewed</c>, <c>productViewed</c> -> <c>product-viewed</c>.</summary>
internal static class KebabCase
{
    /// <summary>The text in lower-case words with hyphens between; everything but ASCII letters and digits separates words.</summary>
    public static string From(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsAsciiLetterOrDigit(c))
            {
                Separate(result);
                continue;
            }

            if (char.IsAsciiLetterUpper(c) && i > 0 && (char.IsAsciiLetterLower(text[i - 1]) || char.IsAsciiDigit(text[i - 1])))
            {
                Separate(result);
            }

            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString().TrimEnd('-');
    }

    private static void Separate(StringBuilder result)
    {
        if (result.Length > 0 && result[^1] != '-')
        {
            result.Append('-');
        }
    }
}
