using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Journeys;

/// <summary>Reads a stage of a journey.</summary>
internal static class StageReader
{
    public static Stage Read(JsonNode node, UniqueAliases aliases)
    {
        if (!node.IsObject("alias", "name", "description", "color"))
        {
            return new Stage("", "");
        }

        var alias = aliases.Of(node);
        return new Stage(alias, JourneyTexts.Name(node, alias), JourneyTexts.Description(node), ReadColor(node));
    }

    private static string? ReadColor(JsonNode node)
    {
        if (!node.TryMember("color", out var member) || member.Text(0, 64) is not { } color)
        {
            return null;
        }

        if (color.Length != 7 || color[0] != '#' || !color.AsSpan(1).ContainsOnlyHexDigits())
        {
            member.Fail($"'{color}' is not a colour; allowed: #rrggbb, such as #3544b1");
        }

        return color;
    }

    private static bool ContainsOnlyHexDigits(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
