using System.Text;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Http;

public sealed class MalformedRequestTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly string[] Valid =
    [
        """{"journey":"default","culture":"en-US","timezoneOffset":"+02:00","consent":{"analytics":false},"traits":{"a":1},"sentAt":"2026-11-22T08:00:00Z","touchpoints":[{"id":"x","type":"call","occurredAt":"2026-11-22T08:00:00Z","value":1,"properties":{"a":"b"}}],"slots":[{"name":"hero","take":1}],"recordShown":true}""",
        """{"visitor":null,"sentAt":"2026-11-22T08:00:00Z","touchpoints":[{"id":"x","type":"call","sentiment":1,"contentId":"00000001-0000-0000-0000-000000000000"}]}""",
        """{"batch":[{"event":"Call","messageId":"x","timestamp":"2026-11-22T08:00:00Z","properties":{"revenue":1}}]}""",
        """{"visitors":[{"userId":"x","touchpoints":[{"type":"call"}]}]}""",
        """{"analytics":true,"personalization":false}""",
    ];

    private static readonly string[] Values =
        ["null", "true", "-1", "1e400", "[]", "{}", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "[[[[[[]]]]]]", "{\"a\":{\"a\":{}}}", "\"99999-99-99\"", "0.1e-400", "123456789012345678901234567890"];

    private static readonly string[] Paths = ["visit", "touchpoints", "visitor/consent", "visitor/identify"];

    // The seeds are fixed, so that a failure can be repeated.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task WhateverIsSent_NothingFails(int seed)
    {
        var random = new Random(seed);
        for (var n = 0; n < 250; n++)
        {
            var body = Spoil(Encoding.UTF8.GetBytes(Valid[random.Next(Valid.Length)]), random);
            var path = Paths[random.Next(Paths.Length)];

            var answer = await shared.Host.UncheckedClient.PostAsync(path, body, "application/json", TestClient.Key(shared.IngestKey));

            Assert.True((int)answer.Status is 200 or 202 or (>= 400 and < 500), $"{path} {answer.Status}: {Encoding.UTF8.GetString(body)}");
            Assert.Equal((int)answer.Status >= 400 ? "application/problem+json" : "application/json", answer.MediaType);
        }
    }

    private static byte[] Spoil(byte[] body, Random random)
    {
        switch (random.Next(5))
        {
            case 0:
                return body[..random.Next(body.Length)];
            case 1:
                body[random.Next(body.Length)] = (byte)random.Next(256);
                return body;
            case 2:
                var from = random.Next(body.Length);
                return [.. body[..from], .. body[random.Next(body.Length)..]];
            default:
                var text = Encoding.UTF8.GetString(body);
                var colons = Enumerable.Range(0, text.Length).Where(index => text[index] == ':' && text[index - 1] == '"').ToList();
                var colon = colons[random.Next(colons.Count)];
                var end = text.IndexOfAny([',', '}', ']'], colon);
                return Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, colon + 1), Values[random.Next(Values.Length)], text.AsSpan(end)));
        }
    }
}
