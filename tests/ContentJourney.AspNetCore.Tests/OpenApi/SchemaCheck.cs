using System.Text.Json;
using System.Text.RegularExpressions;

namespace ContentJourney.AspNetCore.Tests.OpenApi;

/// <summary>Checks JSON against the keywords of JSON Schema that the contract uses; an unknown keyword is an error.</summary>
internal sealed class SchemaCheck(Contract contract)
{
    private static readonly HashSet<string> Silent = ["description", "examples", "default"];

    /// <summary>What does not fit, each with its place; empty when all fits.</summary>
    public IReadOnlyList<string> Check(JsonElement schema, JsonElement value)
    {
        var errors = new List<string>();
        Check(schema, value, "$", errors);
        return errors;
    }

    private bool Fits(JsonElement schema, JsonElement value) => Check(schema, value).Count == 0;

    private void Check(JsonElement schema, JsonElement value, string place, List<string> errors)
    {
        if (schema.TryGetProperty("$ref", out _))
        {
            Check(contract.Resolve(schema), value, place, errors);
        }

        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Silent.Contains(keyword.Name)))
        {
            if (!Holds(keyword.Name, keyword.Value, schema, value, place, errors))
            {
                errors.Add($"{place}: {keyword.Name} {Shorten(keyword.Value)} does not hold for {Shorten(value)}");
            }
        }
    }

    private bool Holds(string keyword, JsonElement rule, JsonElement schema, JsonElement value, string place, List<string> errors)
    {
        switch (keyword)
        {
            case "$ref":
                return true;
            case "type":
                return rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(type => IsOf(type.GetString()!, value)) : IsOf(rule.GetString()!, value);
            case "const":
                return JsonElement.DeepEquals(rule, value);
            case "enum":
                return rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value));
            case "anyOf":
                return rule.EnumerateArray().Any(choice => Fits(choice, value));
            case "oneOf":
                return rule.EnumerateArray().Count(choice => Fits(choice, value)) == 1;
            case "items" or "minItems" or "maxItems":
                return value.ValueKind != JsonValueKind.Array || HoldsOfArray(keyword, rule, value, place, errors);
            case "properties" or "required" or "additionalProperties" or "propertyNames" or "maxProperties":
                return value.ValueKind != JsonValueKind.Object || HoldsOfObject(keyword, rule, schema, value, place, errors);
            case "pattern" or "minLength" or "maxLength" or "format":
                return value.ValueKind != JsonValueKind.String || HoldsOfText(keyword, rule, value.GetString()!);
            case "minimum" or "maximum" or "exclusiveMinimum":
                return value.ValueKind != JsonValueKind.Number || HoldsOfNumber(keyword, rule.GetDouble(), value.GetDouble());
            default:
                throw new NotSupportedException($"{place}: the schema uses '{keyword}', which is not checked.");
        }
    }

    private bool HoldsOfArray(string keyword, JsonElement rule, JsonElement value, string place, List<string> errors)
    {
        if (keyword != "items")
        {
            return keyword == "minItems" ? value.GetArrayLength() >= rule.GetInt32() : value.GetArrayLength() <= rule.GetInt32();
        }

        for (var index = 0; index < value.GetArrayLength(); index++)
        {
            Check(rule, value[index], $"{place}[{index}]", errors);
        }

        return true;
    }

    private bool HoldsOfObject(string keyword, JsonElement rule, JsonElement schema, JsonElement value, string place, List<string> errors)
    {
        switch (keyword)
        {
            case "required":
                return rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _));
            case "maxProperties":
                return value.GetPropertyCount() <= rule.GetInt32();
            case "propertyNames":
                return value.EnumerateObject().All(member => Fits(rule, JsonSerializer.SerializeToElement(member.Name)));
            case "properties":
                foreach (var member in rule.EnumerateObject().Where(member => value.TryGetProperty(member.Name, out _)))
                {
                    Check(member.Value, value.GetProperty(member.Name), $"{place}.{member.Name}", errors);
                }

                return true;
            default:
                var others = value.EnumerateObject().Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _));
                if (rule.ValueKind == JsonValueKind.False)
                {
                    return !others.Any();
                }

                foreach (var member in others)
                {
                    Check(rule, member.Value, $"{place}.{member.Name}", errors);
                }

                return true;
        }
    }

    private static bool HoldsOfText(string keyword, JsonElement rule, string value) => keyword switch
    {
        "pattern" => Regex.IsMatch(value, rule.GetString()!),
        "minLength" => value.Length >= rule.GetInt32(),
        "maxLength" => value.Length <= rule.GetInt32(),
        _ => rule.GetString() switch
        {
            "uuid" => Guid.TryParse(value, out _),
            "date-time" => Engine.Validation.Instants.TryParse(value, out _),
            "uri-reference" => Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out _),
            var format => throw new NotSupportedException($"The schema uses the format '{format}', which is not checked."),
        },
    };

    private static bool HoldsOfNumber(string keyword, double rule, double value) => keyword switch
    {
        "minimum" => value >= rule,
        "maximum" => value <= rule,
        _ => value > rule,
    };

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDouble() % 1 == 0,
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => throw new NotSupportedException($"The schema uses the type '{type}'."),
    };

    private static string Shorten(JsonElement element) => element.GetRawText() is { Length: > 120 } text ? text[..120] + "…" : element.GetRawText();
}
