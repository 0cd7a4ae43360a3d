using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContentJourney.AspNetCore.Tests.OpenApi;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Fuzz;

/// <summary>Makes requests from the contract: a third of them valid, a third almost, a third hostile. The same seed makes the same ones.</summary>
internal sealed partial class FuzzRequests(Contract contract, Random random)
{
    private static readonly string[] s_methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"];
    private static readonly string[] s_types =
        ["application/json", "text/plain", "application/cloudevents+json", "application/cloudevents-batch+json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=utf-16", "/", ""];

    private static readonly string[] s_headers =
    [
        "Journey-Visitor", "Cookie", "Authorization", "Api-Key", "If-Match", "If-None-Match", "Accept-Language", "Start-Item", "Preview", "Origin", "Content-Encoding", "Accept-Encoding", "Range",
        "Sec-GPC", "Sec-Purpose", "User-Agent", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-HTTP-Method-Override", "traceparent", "Webhook-Secret", "Webhook-Signature", "Accept",
    ];

    private readonly SchemaSampler _sampler = new(contract, random);
    private readonly List<Operation> _operations = [.. contract.Operations];
    private readonly Queue<string> _tokens = new();

    /// <summary>Remembers a visitor's token for later requests.</summary>
    public void Remember(string token)
    {
        _tokens.Enqueue(token);
        if (_tokens.Count > 20)
        {
            _tokens.Dequeue();
        }
    }

    /// <summary>The next request.</summary>
    public FuzzRequest Next()
    {
        var operation = _operations[random.Next(_operations.Count)];
        var hostility = random.Next(3);
        var method = hostility == 2 && random.Next(10) == 0 ? s_methods[random.Next(s_methods.Length)] : operation.Method;
        var (body, type) = BodyOf(operation, hostility);
        return new FuzzRequest(method, $"{PathOf(operation, hostility)}{QueryOf(operation, hostility)}", HeadersOf(operation, hostility), body, type);
    }

    private (byte[]? Body, string? Type) BodyOf(Operation operation, int hostility)
    {
        if (operation.RequestBody.ToList() is not { Count: > 0 } media)
        {
            return hostility == 2 && operation.Method != "GET" ? (FuzzWords.RandomBytes(random, 500), s_types[random.Next(s_types.Length)]) : (null, null);
        }

        var (type, description) = (media[random.Next(media.Count)] is var picked) ? (picked.Name, picked.Value) : default;
        var body = (random.Next(2) == 0 && description.TryGetProperty("example", out var example) ? JsonNode.Parse(example.GetRawText()) : _sampler.Sample(description.GetProperty("schema")))
            ?? new JsonObject();
        return hostility switch
        {
            0 => (Encoding.UTF8.GetBytes(body.ToJsonString()), type),
            1 => (BodyMutations.Near(body, random), type),
            _ => (BodyMutations.Hostile(body, random), random.Next(4) == 0 ? s_types[random.Next(s_types.Length)] : type),
        };
    }

    // Changes go to journeys of their own, so that the sample's stays what the other requests speak of.
    private string PathOf(Operation operation, int hostility)
    {
        var changes = operation.Method is "PUT" or "DELETE";
        var path = Parameter().Replace(operation.Path, parameter => hostility == 2 && random.Next(3) == 0
            ? Uri.EscapeDataString(Sound(FuzzWords.Hostile(random)))
            : parameter.Groups[1].Value switch
            {
                "version" => $"{random.Next(5)}",
                "alias" => changes ? $"fuzz-{random.Next(3)}" : random.Next(4) > 0 ? "default" : $"fuzz-{random.Next(3)}",
                "path" => random.Next(2) == 0 ? "bikes/havn-cargo" : Guid.NewGuid().ToString(),
                _ => $"{random.Next(100):x16}",
            });
        return hostility == 2 && random.Next(20) == 0 ? $"{path}/{Uri.EscapeDataString(Sound(FuzzWords.Hostile(random)))}" : path;
    }

    private string QueryOf(Operation operation, int hostility)
    {
        var query = new List<string>();
        foreach (var parameter in Parameters(operation, "query").Where(parameter => IsRequired(parameter) || random.Next(3) == 0))
        {
            for (var times = hostility == 0 ? 1 : random.Next(1, 3); times > 0; times--)
            {
                query.Add($"{parameter.GetProperty("name").GetString()}={Uri.EscapeDataString(Sound(ValueOf(parameter, hostility)))}");
            }
        }

        if (hostility == 2 && random.Next(4) == 0)
        {
            query.Add(random.Next(2) == 0 ? "%zz&=&&a=%00&%ff" : $"{Uri.EscapeDataString(Sound(FuzzWords.Hostile(random)))}={random.Next()}");
        }

        return query.Count == 0 ? "" : $"?{string.Join('&', query)}";
    }

    private List<(string, string)> HeadersOf(Operation operation, int hostility)
    {
        var headers = new List<(string, string)>();
        if (operation.Path.Contains("/contentjourney/", StringComparison.Ordinal) ? random.Next(10) > 0 : random.Next(5) == 0)
        {
            headers.Add(("Authorization", $"Bearer {EdgeProcess.ManagementKey}"));
        }

        if (_tokens.Count > 0 && random.Next(2) == 0)
        {
            headers.Add(("Journey-Visitor", _tokens.ElementAt(random.Next(_tokens.Count))));
        }

        for (var more = hostility == 2 ? random.Next(4) : 0; more > 0; more--)
        {
            headers.Add((s_headers[random.Next(s_headers.Length)], InHeader(random.Next(2) == 0 ? FuzzWords.Hostile(random) : FuzzWords.Pick(random))));
        }

        return headers;
    }

    private string ValueOf(JsonElement parameter, int hostility) =>
        hostility > 0 && random.Next(2) == 0 ? FuzzWords.Hostile(random)
        : random.Next(2) == 0 && parameter.TryGetProperty("example", out var example) && example.ValueKind == JsonValueKind.String ? example.GetString()!
        : _sampler.Sample(parameter.GetProperty("schema")) is { } value ? (value is JsonArray ? FuzzWords.Pick(random) : value.ToString())
        : "";

    private IEnumerable<JsonElement> Parameters(Operation operation, string place) =>
        operation.Json.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Select(contract.Resolve).Where(parameter => parameter.GetProperty("in").GetString() == place)
            : [];

    private static bool IsRequired(JsonElement parameter) => parameter.TryGetProperty("required", out var required) && required.GetBoolean();

    // Half a character cannot be escaped.
    private static string Sound(string text) => new([.. text.Where(character => !char.IsSurrogate(character))]);

    // Clients send no control characters in headers, or not as headers.
    private static string InHeader(string text) => new([.. text.Where(character => !char.IsControl(character) && !char.IsSurrogate(character))]);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
