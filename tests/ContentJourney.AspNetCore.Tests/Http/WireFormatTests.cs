using System.Net;
using System.Text;
using System.Text.Json;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Http;

/// <summary>The wire format as clients rely on it, frozen in <c>Fixtures</c>: what is there may get company, but never changes.</summary>
public sealed class WireFormatTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData("visit")]
    [InlineData("visitor")]
    [InlineData("customers")]
    [InlineData("content")]
    [InlineData("problems")]
    public async Task TheWireFormat_IsFrozen(string name)
    {
        var fixture = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", $"{name}.json")));
        var token = "";
        foreach (var exchange in fixture.GetProperty("exchanges").EnumerateArray())
        {
            var answer = await SendAsync(exchange, token);

            answer.Is((HttpStatusCode)exchange.GetProperty("status").GetInt32());
            token = answer.Text.StartsWith("{\"visitor\"", StringComparison.Ordinal) ? answer.Visitor : token;
            var text = token.Length == 0 ? answer.Text : answer.Text.Replace(token, "<token>", StringComparison.Ordinal);
            Assert.Equal(Frozen(exchange), text.Length == 0 ? "" : Normal(JsonSerializer.Deserialize<JsonElement>(text)));
        }
    }

    private static string Frozen(JsonElement exchange) => exchange.TryGetProperty("answer", out var answer) ? Normal(answer) : "";

    // The same form for both sides; the order of members counts, white space and escapes do not.
    private static string Normal(JsonElement json) => JsonSerializer.Serialize(json);

    private Task<Answer> SendAsync(JsonElement exchange, string token)
    {
        var headers = exchange.GetProperty("headers").EnumerateObject().Select(header => (header.Name, header.Value.GetString()!
            .Replace("<token>", token, StringComparison.Ordinal)
            .Replace("<ingest>", shared.IngestKey, StringComparison.Ordinal)
            .Replace("<read>", shared.ReadKey, StringComparison.Ordinal)));
        var content = exchange.TryGetProperty("body", out var body) ? new StringContent(body.GetRawText(), Encoding.UTF8, "application/json") : null;
        return shared.Client.SendAsync(new HttpMethod(exchange.GetProperty("method").GetString()!), exchange.GetProperty("path").GetString()!, content, [.. headers]);
    }
}
