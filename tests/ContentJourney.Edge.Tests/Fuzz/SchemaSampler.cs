using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentJourney.AspNetCore.Tests.OpenApi;

namespace ContentJourney.Edge.Tests.Fuzz;

/// <summary>Makes values that fit a schema of the contract, with the names of the sample, so that many of them mean something.</summary>
internal sealed class SchemaSampler(Contract contract, Random random)
{
    private const int Deepest = 6;

    /// <summary>A value.</summary>
    public JsonNode? Sample(JsonElement schema, int depth = 0)
    {
        schema = contract.Resolve(schema);
        if (schema.TryGetProperty("const", out var constant))
        {
            return JsonNode.Parse(constant.GetRawText());
        }

        if (schema.TryGetProperty("enum", out var allowed))
        {
            return JsonNode.Parse(allowed[random.Next(allowed.GetArrayLength())].GetRawText());
        }

        if (schema.TryGetProperty("oneOf", out var choices) || schema.TryGetProperty("anyOf", out choices))
        {
            // The last ones nest nothing.
            return Sample(depth < Deepest ? choices[random.Next(choices.GetArrayLength())] : choices[choices.GetArrayLength() - 1], depth + 1);
        }

        return TypeOf(schema) switch
        {
            "object" => SampleObject(schema, depth),
            "array" => SampleArray(schema, depth),
            "string" => SampleText(schema),
            "integer" => (long)SampleNumber(schema),
            "number" => random.Next(2) == 0 ? Math.Floor(SampleNumber(schema)) : SampleNumber(schema),
            "boolean" => random.Next(2) == 0,
            _ => null,
        };
    }

    private string TypeOf(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? "string"
        : type.ValueKind == JsonValueKind.Array ? type[random.Next(type.GetArrayLength())].GetString()!
        : type.GetString()!;

    private JsonObject SampleObject(JsonElement schema, int depth)
    {
        var value = new JsonObject();
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToHashSet() : [];
        if (schema.TryGetProperty("properties", out var members))
        {
            foreach (var member in members.EnumerateObject())
            {
                if (required.Contains(member.Name) || (depth < Deepest && random.Next(3) == 0))
                {
                    value[member.Name] = Sample(member.Value, depth + 1);
                }
            }
        }

        if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object && depth < Deepest)
        {
            for (var more = random.Next(3); more > 0; more--)
            {
                value[FuzzWords.Pick(random)] = Sample(others, depth + 1);
            }
        }

        return value;
    }

    private JsonArray SampleArray(JsonElement schema, int depth)
    {
        var least = schema.TryGetProperty("minItems", out var min) ? min.GetInt32() : 0;
        var most = schema.TryGetProperty("maxItems", out var max) ? Math.Min(max.GetInt32(), least + 3) : least + 3;
        var array = new JsonArray();
        for (var left = depth < Deepest ? random.Next(least, most + 1) : least; left > 0; left--)
        {
            array.Add(schema.TryGetProperty("items", out var items) ? Sample(items, depth + 1) : FuzzWords.Pick(random));
        }

        return array;
    }

    private string SampleText(JsonElement schema)
    {
        var form = schema.TryGetProperty("format", out var format) ? format.GetString() : schema.TryGetProperty("pattern", out var pattern) ? pattern.GetString() : "";
        return form switch
        {
            "uuid" => Guid.NewGuid().ToString(),
            "date-time" => TimeProvider.System.GetUtcNow().AddMinutes(-random.Next(100_000)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            "^[0-9]+[smhdw]$" => $"{random.Next(1, 500)}{"smhdw"[random.Next(5)]}",
            "^#[0-9a-fA-F]{6}$" => $"#{random.Next(0x1000000):x6}",
            _ => FuzzWords.Pick(random),
        };
    }

    private double SampleNumber(JsonElement schema)
    {
        var min = schema.TryGetProperty("minimum", out var least) ? least.GetDouble() : schema.TryGetProperty("exclusiveMinimum", out least) ? least.GetDouble() + 1 : -1_000;
        var max = schema.TryGetProperty("maximum", out var most) ? most.GetDouble() : Math.Max(min, 0) + 1_000;
        return min + (random.NextDouble() * (max - min));
    }
}
