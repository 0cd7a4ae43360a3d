namespace ContentJourney.Engine.Validation;

/// <summary>The form of every alias: journeys, stages, personas, slots, touchpoint types, experiments.</summary>
public static class Aliases
{
    /// <summary>The pattern as a regular expression.</summary>
    public const string Pattern = "^[a-z0-9][a-z0-9-]{0,63}$";

    /// <summary>Whether the text is an alias.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length is 0 or > 64 || text[0] == '-')
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
