using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Sessions of real shoppers as histories: visitor = session, content = article.</summary>
/// <param name="Session">The session's number.</param>
/// <param name="History">Its touchpoints as the test bench takes them, ids made of session and position.</param>
internal sealed record OttoSessions(long Session, JsonArray History)
{
    /// <summary>Every session of <c>otto-sessions.jsonl</c>.</summary>
    public static IReadOnlyList<OttoSessions> ReadAll() =>
        [.. File.ReadLines(RepositoryFolder.Data("otto-sessions.jsonl")).Where(line => line.Length > 0).Select(Read)];

    /// <summary>The instants at which each tenth of the history had happened.</summary>
    public IEnumerable<string> Tenths() => Enumerable.Range(1, 10)
        .Select(tenth => History[(int)Math.Ceiling(History.Count * tenth / 10.0) - 1]!["occurredAt"]!.GetValue<string>());

    private static OttoSessions Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var session = json.RootElement.GetProperty("session").GetInt64();
        return new OttoSessions(session, [.. json.RootElement.GetProperty("events").EnumerateArray().Select((shopped, position) => new JsonObject
        {
            ["id"] = $"{session}-{position}",
            ["type"] = TypeOf(shopped.GetProperty("type").GetString()!),
            ["contentId"] = shopped.GetProperty("aid").GetInt64().ToString(CultureInfo.InvariantCulture),
            ["occurredAt"] = DateTimeOffset.FromUnixTimeMilliseconds(shopped.GetProperty("ts").GetInt64())
                .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        })]);
    }

    private static string TypeOf(string kind) => kind switch
    {
        "clicks" => "product-view",
        "carts" => "add-to-cart",
        "orders" => "order",
        _ => throw new FormatException($"'{kind}' is no kind of event."),
    };
}
