using System.Globalization;
using System.Text.Json;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Validation;

public readonly partial record struct JsonNode
{
    /// <summary>A string of <paramref name="min"/> to <paramref name="max"/> UTF-16 units without NUL (databases cut text there), or null and an error.</summary>
    public string? Text(int min = 0, int max = int.MaxValue)
    {
        if (Element.ValueKind != JsonValueKind.String)
        {
            Fail($"must be a string, not {KindName}");
            return null;
        }

        string text;
        try
        {
            text = Element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            Fail("is not valid Unicode text");
            return null;
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            Fail("contains the character NUL, which is not allowed");
            return null;
        }

        if (text.Length < min || text.Length > max)
        {
            Fail($"has {text.Length} characters; allowed: {min} to {max}");
            return null;
        }

        return text;
    }

    /// <summary>A string that is one of the given ones, or null and an error that lists them.</summary>
    public string? OneOf(IReadOnlyCollection<string> allowed, string what)
    {
        var text = Text(0, 1024);
        if (text is null || allowed.Contains(text))
        {
            return text;
        }

        Fail(allowed.Count == 0 ? $"'{text}' is not a known {what}; there is none" : $"'{text}' is not a known {what}; allowed: {string.Join(", ", allowed)}");
        return null;
    }

    /// <summary>An alias (<see cref="Aliases.Pattern"/>), or null and an error.</summary>
    public string? Alias()
    {
        var text = Text(0, 1024);
        if (text is null || Aliases.IsValid(text))
        {
            return text;
        }

        Fail($"'{text}' is not an alias; allowed: {Aliases.Pattern}");
        return null;
    }

    /// <summary>A finite number in the range, or null and an error.</summary>
    public double? Number(double min = double.MinValue, double max = double.MaxValue)
    {
        if (Element.ValueKind != JsonValueKind.Number)
        {
            Fail($"must be a number, not {KindName}");
            return null;
        }

        if (!Element.TryGetDouble(out var number) || !double.IsFinite(number))
        {
            Fail("is too large for a number; allowed: finite 64-bit numbers");
            return null;
        }

        if (number < min || number > max)
        {
            Fail(max == double.MaxValue ? $"is {Show(number)}; allowed: at least {Show(min)}" : $"is {Show(number)}; allowed: {Show(min)} to {Show(max)}");
            return null;
        }

        return number;
    }

    /// <summary>A whole number in the range (written with or without a zero fraction), or null and an error.</summary>
    public int? WholeNumber(int min = int.MinValue, int max = int.MaxValue)
    {
        if (Number() is not { } number)
        {
            return null;
        }

        if (number != Math.Floor(number) || number < min || number > max)
        {
            Fail($"is {Show(number)}; allowed: whole numbers from {min} to {max}");
            return null;
        }

        return (int)number;
    }

    /// <summary>A boolean, or null and an error.</summary>
    public bool? Boolean()
    {
        if (Element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return Element.GetBoolean();
        }

        Fail($"must be true or false, not {KindName}");
        return null;
    }

    /// <summary>An ISO 8601 instant with a zone, precise to 100 ns, or null and an error.</summary>
    public DateTimeOffset? Instant()
    {
        var text = Text(0, 64);
        if (text is null)
        {
            return null;
        }

        if (Instants.TryParse(text, out var instant))
        {
            return instant;
        }

        Fail($"'{text}' is not an instant; allowed: ISO 8601 with a zone, such as 2026-11-22T08:00:00Z");
        return null;
    }

    /// <summary>A duration such as <c>90s</c>, <c>30m</c>, <c>12h</c>, <c>7d</c>, <c>2w</c>, or null and an error.</summary>
    /// <param name="allowZero">Whether a duration of nothing is allowed.</param>
    public TimeSpan? Duration(bool allowZero = false)
    {
        var text = Text(0, 64);
        if (text is null)
        {
            return null;
        }

        if (Durations.TryParse(text, out var duration) && (allowZero || duration > TimeSpan.Zero))
        {
            return duration;
        }

        Fail($"'{text}' is not a duration; allowed: {(allowZero ? "an integer from 0" : "a positive integer")} and one of s m h d w, such as 7d, up to {Durations.MaxText}");
        return null;
    }

    /// <summary>A JSON scalar with strings of at most <paramref name="maxString"/> characters, or null and an error.</summary>
    public Scalar? Scalar(int maxString = 256)
    {
        switch (Element.ValueKind)
        {
            case JsonValueKind.Null:
                return Touchpoints.Scalar.Null;
            case JsonValueKind.True or JsonValueKind.False:
                return Touchpoints.Scalar.From(Element.GetBoolean());
            case JsonValueKind.Number:
                return Number() is { } number ? Touchpoints.Scalar.From(number) : null;
            case JsonValueKind.String:
                return Text(0, maxString) is { } text ? Touchpoints.Scalar.From(text) : null;
            default:
                Fail($"must be a string, number, boolean or null, not {KindName}");
                return null;
        }
    }

    private static string Show(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
