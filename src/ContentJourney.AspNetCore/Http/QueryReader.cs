using System.Globalization;
using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Reads the query string as strictly as a body: unknown names, repeated names and malformed values are errors.</summary>
internal readonly ref struct QueryReader
{
    private readonly IQueryCollection _query;
    private readonly ErrorList _errors;

    /// <summary>Reads a query that may have these names.</summary>
    public QueryReader(HttpRequest request, ErrorList errors, params ReadOnlySpan<string> allowed)
    {
        (_query, _errors) = (request.Query, errors);
        foreach (var (name, values) in _query)
        {
            if (!allowed.Contains(name))
            {
                errors.Add(name, allowed.IsEmpty ? "is unknown; no query is allowed" : $"is unknown; allowed: {string.Join(", ", allowed!)}");
            }
            else if (values.Count > 1)
            {
                errors.Add(name, "stands twice; once is allowed");
            }
        }
    }

    /// <summary>The value, or null.</summary>
    public string? Text(string name) => _query.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>The value, or null and an error that it is missing.</summary>
    public string? Required(string name)
    {
        var text = Text(name);
        if (string.IsNullOrEmpty(text))
        {
            _errors.Add(name, "is required");
            return null;
        }

        return text;
    }

    /// <summary><c>true</c> or <c>false</c>; false when missing.</summary>
    public bool Flag(string name)
    {
        var text = Text(name);
        if (text is not (null or "true" or "false"))
        {
            _errors.Add(name, $"is '{Shorten(text)}'; allowed: true, false");
        }

        return text == "true";
    }

    /// <summary>A whole number in the range; <paramref name="missing"/> when there is none.</summary>
    public int WholeNumber(string name, int min, int max, int missing)
    {
        var text = Text(name);
        if (text is null)
        {
            return missing;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        _errors.Add(name, $"is '{Shorten(text)}'; allowed: whole numbers from {min} to {max}");
        return missing;
    }

    /// <summary>An instant (<see cref="RequestInstant"/>), or null.</summary>
    public DateTimeOffset? Instant(string name)
    {
        var text = Text(name);
        if (text is null)
        {
            return null;
        }

        // An unescaped plus reads as a space.
        if (Instants.TryParse(text.Replace(' ', '+'), out var instant) && RequestInstant.IsValid(instant))
        {
            return instant;
        }

        _errors.Add(name, $"is '{Shorten(text)}'; allowed: ISO 8601 with a zone, such as 2026-11-22T08:00:00Z, {RequestInstant.Allowed}");
        return null;
    }

    private static string Shorten(string text) => text.Length <= Limits.Name ? text : string.Concat(text.AsSpan(0, Limits.Name), "…");
}
