using System.Text;
using System.Text.Json.Nodes;

namespace ContentJourney.Edge.Tests.Validation;

/// <summary>The ways in which a request is spoilt; each takes a good one.</summary>
internal static class Malformations
{
    private static readonly string[] s_contentTypes =
        ["text/plain", "application/xml", "application/x-www-form-urlencoded", "application/json; charset=utf-16", "multipart/form-data; boundary=x", "nonsense", ""];

    private static readonly string[] s_numbers = ["1e999", "-1e999", new string('9', 400), "01", "1.", "+1", "NaN", "Infinity", "0x10"];

    /// <summary>All of them; each makes null where it does not apply.</summary>
    public static IReadOnlyList<Func<Endpoint, Random, MalformedRequest?>> All { get; } =
        [Truncated, WrongRoot, WrongType, UnknownMember, MemberTwice, HugeNumber, DeepNesting, BadUtf8, BadText, WrongContentType, Encoded, TooLong, Token, NoKey, Query];

    private static MalformedRequest? Truncated(Endpoint endpoint, Random random) => WithBody(endpoint, "truncated", body =>
        Encoding.UTF8.GetBytes(body)[..random.Next(1, Encoding.UTF8.GetByteCount(body.TrimEnd()) - 1)]);

    private static MalformedRequest? WrongRoot(Endpoint endpoint, Random random) => WithText(endpoint, "wrong root", _ =>
        Pick(random, "[]", "7", "\"text\"", "null", "true", "[{}]", "\"\"", "{}{}", "{},", "// {}"));

    private static MalformedRequest? WrongType(Endpoint endpoint, Random random) => WithObject(endpoint, "wrong type", body =>
    {
        var member = PickMember(body, random);
        body[member] = body[member] switch
        {
            JsonArray => Pick<JsonNode>(random, 7, "text", new JsonObject()),
            JsonObject => Pick<JsonNode>(random, 7, "text", new JsonArray(), true),
            JsonValue value when value.TryGetValue<bool>(out _) => Pick<JsonNode>(random, 1, "true", new JsonArray()),
            _ => Pick<JsonNode>(random, new JsonArray(1), new JsonObject { ["a"] = 1 }, false),
        };
        return body.ToJsonString();
    });

    private static MalformedRequest? UnknownMember(Endpoint endpoint, Random random) => WithObject(endpoint, "unknown member", body =>
    {
        body[$"unknown-{random.Next()}"] = Pick<JsonNode>(random, 1, "text", new JsonObject(), new JsonArray());
        return body.ToJsonString();
    });

    private static MalformedRequest? MemberTwice(Endpoint endpoint, Random random) => WithObject(endpoint, "member twice", body =>
    {
        var member = PickMember(body, random);
        return $"{{\"{member}\":{body[member]?.ToJsonString() ?? "null"},{body.ToJsonString()[1..]}";
    });

    private static MalformedRequest? HugeNumber(Endpoint endpoint, Random random) => WithObject(endpoint, "huge or impossible number", body =>
    {
        var member = PickMember(body, random);
        body[member] = "HERE";
        return body.ToJsonString().Replace("\"HERE\"", Pick(random, s_numbers), StringComparison.Ordinal);
    });

    private static MalformedRequest? DeepNesting(Endpoint endpoint, Random random) => WithObject(endpoint, "deep nesting", body =>
    {
        var depth = random.Next(70, 20_000);
        body[PickMember(body, random)] = "HERE";
        var (open, close) = Pick(random, ("[", "]"), ("{\"all\":[", "]}"), ("{\"a\":", "}"));
        var nested = $"{string.Concat(Enumerable.Repeat(open, depth))}1{string.Concat(Enumerable.Repeat(close, depth))}";
        return body.ToJsonString().Replace("\"HERE\"", nested, StringComparison.Ordinal);
    });

    private static MalformedRequest? BadUtf8(Endpoint endpoint, Random random) => WithBody(endpoint, "bad UTF-8", body =>
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        byte[] bad = Pick(random, new byte[] { 0xFF }, [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80]);
        var at = random.Next(bytes.Length);
        return [.. bytes[..at], .. bad, .. bytes[at..]];
    });

    private static MalformedRequest? BadText(Endpoint endpoint, Random random) => WithObject(endpoint, "no Unicode text", body =>
    {
        var bad = Pick(random, "\\ud800", "\\u0000", "\\udfff x", "\\x");
        return $"{{\"{bad}\":1,{body.ToJsonString()[1..]}";
    });

    private static MalformedRequest? WrongContentType(Endpoint endpoint, Random random) =>
        WithText(endpoint, "wrong content type", body => body) is { } request ? request with { ContentType = Pick(random, s_contentTypes) } : null;

    private static MalformedRequest? Encoded(Endpoint endpoint, Random random) =>
        WithText(endpoint, "encoded body", body => body) is { } request ? request with { ContentEncoding = Pick(random, "gzip", "br", "nonsense") } : null;

    private static MalformedRequest? TooLong(Endpoint endpoint, Random random) =>
        random.Next(10) == 0 ? WithText(endpoint, "too long", body => body + new string(' ', 5 * 1024 * 1024)) : null;

    private static MalformedRequest? Token(Endpoint endpoint, Random random)
    {
        if (!endpoint.TakesToken)
        {
            return null;
        }

        var bytes = new byte[random.Next(1, 60)];
        random.NextBytes(bytes);
        var token = Pick(random, Convert.ToBase64String(bytes), Convert.ToHexString(bytes), "a", new string('A', 46), $"{new string('B', 8_000)}", "../../etc/passwd", "' OR 1=1 --", Convert.ToBase64String(new byte[34]));
        return Good(endpoint, "forged token") with { Token = token };
    }

    private static MalformedRequest? NoKey(Endpoint endpoint, Random random) =>
        endpoint.NeedsKey ? Good(endpoint, "no valid key") with { Key = Pick<string?>(random, null, "wrong", "cj_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", new string('k', 4_000)) } : null;

    private static MalformedRequest? Query(Endpoint endpoint, Random random)
    {
        if (endpoint.Queries.Length == 0)
        {
            return endpoint.Body is null ? Good(endpoint, "nothing there") : null;
        }

        var query = Pick(random, endpoint.Queries);
        return Good(endpoint, "odd query") with { Path = $"{endpoint.Path}?{query}" };
    }

    private static MalformedRequest Good(Endpoint endpoint, string fault) => new()
    {
        Fault = fault,
        Method = endpoint.Method,
        Path = endpoint.Path,
        Key = endpoint.Key,
        Body = endpoint.Body is null ? null : Encoding.UTF8.GetBytes(endpoint.Body),
    };

    private static MalformedRequest? WithBody(Endpoint endpoint, string fault, Func<string, byte[]> spoil) =>
        endpoint.Body is null ? null : Good(endpoint, fault) with { Body = spoil(endpoint.Body) };

    private static MalformedRequest? WithText(Endpoint endpoint, string fault, Func<string, string> spoil) =>
        WithBody(endpoint, fault, body => Encoding.UTF8.GetBytes(spoil(body)));

    private static MalformedRequest? WithObject(Endpoint endpoint, string fault, Func<JsonObject, string> spoil) =>
        WithText(endpoint, fault, body => spoil(JsonNode.Parse(body)!.AsObject()));

    private static string PickMember(JsonObject body, Random random) => body.ElementAt(random.Next(body.Count)).Key;

    private static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];
}
