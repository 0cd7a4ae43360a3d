using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ContentJourney.Edge.Tests.Fuzz;

/// <summary>Turns a good body into one that is almost good, or into none at all.</summary>
internal static class BodyMutations
{
    private const string Mark = "\"@here@\"";

    private static readonly string[] s_values =
    [
        "null", "true", "{}", "[]", "[[]]", "\"\"", "0", "-0", "-1", "1.5", "1e308", "-1e308", "1e999", "1e-400", "9223372036854775808", "0.1e1", "01", "NaN", "\"\\u0000\"", "\"\\ud800\"",
        "\"2026-02-30T00:00:00Z\"", "\"10000-01-01T00:00:00Z\"", "\"1d\"", "\"0d\"", "[null]", "[1,\"a\",{}]", "{\"\":1}", "{\"a\":1,\"a\":2}", "{\"$ref\":\"x\"}", "{\"all\":[]}", "{\"not\":{}}",
    ];

    /// <summary>The body with one to three places changed.</summary>
    public static byte[] Near(JsonNode body, Random random)
    {
        var root = body.DeepClone();
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            Change(root, random);
        }

        var text = root.ToJsonString();
        while (text.Contains(Mark, StringComparison.Ordinal))
        {
            var at = text.IndexOf(Mark, StringComparison.Ordinal);
            text = $"{text[..at]}{Value(random)}{text[(at + Mark.Length)..]}";
        }

        return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>What is hardly a body.</summary>
    public static byte[] Hostile(JsonNode body, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        switch (random.Next(8))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                return FuzzWords.RandomBytes(random, 2_000);
            case 2:
                return Encoding.UTF8.GetBytes(Nested(random));
            case 3:
                return [.. bytes, .. bytes];
            case 4:
                return [.. bytes, .. new byte[random.Next(300_000)]];
            case 5:
                return Encoding.Unicode.GetBytes(body.ToJsonString());
            case 6:
                return [];
            default:
                // Single bytes flipped: mostly no JSON any more, now and then other JSON.
                for (var left = random.Next(1, 6); left > 0 && bytes.Length > 0; left--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                return bytes;
        }
    }

    private static void Change(JsonNode root, Random random)
    {
        switch (Find(root, random))
        {
            case JsonObject { Count: > 0 } parent:
                ChangeMember(parent, parent.ElementAt(random.Next(parent.Count)).Key, random);
                break;
            case JsonObject parent:
                parent[FuzzWords.Hostile(random)] = "@here@";
                break;
            case JsonArray { Count: > 0 } parent:
                parent[random.Next(parent.Count)] = "@here@";
                break;
            case JsonArray parent:
                parent.Add("@here@");
                break;
        }
    }

    private static void ChangeMember(JsonObject parent, string name, Random random)
    {
        switch (random.Next(5))
        {
            case 0:
                parent.Remove(name);
                break;
            case 1:
                parent[$"{name}{random.Next(3)}"] = "@here@";
                break;
            case 2 when parent[name] is JsonArray array && array.Count > 0:
                for (var more = random.Next(600); more > 0; more--)
                {
                    array.Add(array[0]?.DeepClone());
                }

                break;
            default:
                parent[name] = "@here@";
                break;
        }
    }

    // Goes down at random and stops at an object or an array.
    private static JsonNode Find(JsonNode root, Random random)
    {
        var at = root;
        while (random.Next(3) > 0)
        {
            var children = at switch
            {
                JsonObject members => members.Select(member => member.Value),
                JsonArray items => items,
                _ => [],
            };
            var deeper = children.Where(child => child is JsonObject or JsonArray).ToList();
            if (deeper.Count == 0)
            {
                break;
            }

            at = deeper[random.Next(deeper.Count)]!;
        }

        return at;
    }

    private static string Value(Random random) => random.Next(4) switch
    {
        0 => JsonValue.Create(FuzzWords.Hostile(random)).ToJsonString(),
        1 => (random.NextDouble() * Math.Pow(10, random.Next(-20, 20))).ToString("R", CultureInfo.InvariantCulture),
        _ => s_values[random.Next(s_values.Length)],
    };

    private static string Nested(Random random)
    {
        var depth = random.Next(2, 30_000);
        var (open, close) = random.Next(3) switch { 0 => ("[", "]"), 1 => ("{\"a\":", "}"), _ => ("{\"all\":[", "]}") };
        return $"{string.Concat(Enumerable.Repeat(open, depth))}1{string.Concat(Enumerable.Repeat(close, depth))}";
    }
}
