using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContentJourney.Edge.Tests.Delivery;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Content.Following;

/// <summary>The program itself, following.</summary>
public sealed class FollowingEdgeTests : FollowTest
{
    private const string Secret = "the-secret-of-the-webhook";
    private const string Publish = "Umbraco.ContentPublish";
    private static readonly string s_home = $$"""{"Id":"{{HomePage}}"}""";

    [Fact]
    public async Task Follow_ACms_AnswersWhatItAnswers()
    {
        await using var edge = await StartAsync();
        foreach (var (culture, items) in Cms.Items)
        {
            foreach (var item in items)
            {
                Assert.Equal(item.ToJsonString(), await edge.Client.ReadContentAsync($"/item/{item["id"]}", ("Accept-Language", culture)));
            }
        }
    }

    [Fact]
    public async Task Webhook_WithTheSecret_BringsTheChange()
    {
        await using var edge = await StartAsync();
        Cms.Find("en-US", HomePage)["name"] = "By secret";
        using (var answer = await CallAsync(edge, s_home, ("Webhook-Secret", Secret)))
        {
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        }

        await Eventually.EqualAsync("By secret", () => NameAsync(edge));

        Cms.Find("en-US", HomePage)["name"] = "By signature";
        var signature = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(s_home)));
        using (var answer = await CallAsync(edge, s_home, ("Webhook-Signature", $"sha256={signature}")))
        {
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        }

        await Eventually.EqualAsync("By signature", () => NameAsync(edge));
    }

    [Fact]
    public async Task Webhook_WithAWrongSecretOrNone_Is401AndReadsNothing()
    {
        await using var edge = await StartAsync();
        var asked = Cms.Requests.Count;
        foreach (var (name, value) in new[]
        {
            ("X-Other", Secret), ("Webhook-Secret", ""), ("Webhook-Secret", Secret[..^1]), ("Webhook-Secret", $"{Secret}!"),
            ("Webhook-Signature", $"sha256={new string('0', 64)}"), ("Webhook-Signature", "sha256="), ("Webhook-Signature", Secret),
        })
        {
            using var answer = await CallAsync(edge, s_home, (name, value));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        using var tooLong = await CallAsync(edge, new string(' ', 300_000));
        Assert.Equal(HttpStatusCode.Unauthorized, tooLong.StatusCode);

        // What follows a right call came after the wrong ones, had they been heard.
        using var right = await CallAsync(edge, s_home, ("Webhook-Secret", Secret));
        Cms.Find("en-US", HomePage)["name"] = "Heard";
        await Eventually.EqualAsync(true, () => Task.FromResult(Cms.Requests.Count > asked));
        Assert.Equal([$"en-US /item/{HomePage}"], Cms.Requests.Skip(asked).Take(1).Select(request => request.Replace("da-DK", "en-US", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Webhook_WhereNoSecretIsSet_Is401()
    {
        await using var edge = await EdgeProcess.StartAsync(Folder, ("ContentJourney__Source", Cms.Url));
        using var answer = await CallAsync(edge, s_home, ("Webhook-Secret", ""));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Webhook_WhereNoCmsIsFollowed_Is404()
    {
        await using var edge = await EdgeProcess.StartAsync(Folder, ("ContentJourney__SourceWebhookSecret", Secret));
        using var answer = await CallAsync(edge, s_home, ("Webhook-Secret", Secret));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Poll_BringsTheChange()
    {
        await using var edge = await StartAsync(("ContentJourney__SourcePollInterval", "1s"));
        Cms.Remove(HomePage);
        await Eventually.EqualAsync(HttpStatusCode.NotFound, async () => (await edge.Client.GetContentAsync($"/item/{HomePage}")).StatusCode);
    }

    [Fact]
    public async Task Restart_WithoutTheCms_ServesAndIsReadyWithTheAge()
    {
        await (await StartAsync()).DisposeAsync();
        await Cms.DisposeAsync();

        await using var edge = await StartAsync();

        Assert.Equal("Renamed home", await NameAsync(edge));
        using var health = JsonDocument.Parse(await edge.Client.GetStringAsync("health/ready"));
        Assert.Equal("ready", health.RootElement.GetProperty("status").GetString());
        var details = health.RootElement.GetProperty("details").GetProperty("contentjourney-source");
        Assert.True(details.GetProperty("ageSeconds").GetInt64() >= 0);
        Assert.Equal(12, details.GetProperty("items").GetInt32());
    }

    [Fact]
    public async Task Start_WithoutAnyContent_IsNotReadyAndWebsitesWait()
    {
        await Cms.DisposeAsync();
        await using var edge = await StartAsync();

        using var health = await edge.Client.GetAsync(new Uri("health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Contains("There is no content yet from", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var content = await edge.Client.GetContentAsync("");
        using var visit = await edge.Client.PostAsync(new Uri("umbraco/delivery/api/v2/journey/visit", UriKind.Relative), new StringContent("{}", Encoding.UTF8, "application/json"));
        foreach (var answer in new[] { content, visit })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
        }

        await using var cms = await RecordedCms.StartAsync(Cms.Url);
        await Eventually.EqualAsync(HttpStatusCode.OK, async () => (await edge.Client.GetContentAsync("")).StatusCode);
    }

    [Fact]
    public async Task Start_WithASourceThatIsNone_NamesTheSetting()
    {
        var exit = await EdgeRun.ToEndAsync(["--source", "nonsense"], new Dictionary<string, string> { ["ContentJourney__DataDirectory"] = Folder });
        Assert.Equal(1, exit.Code);
        Assert.Contains("ContentJourney:Source 'nonsense'", exit.Errors, StringComparison.Ordinal);
    }

    private Task<EdgeProcess> StartAsync(params (string Name, string Value)[] settings) => EdgeProcess.StartAsync(
        Folder, [("ContentJourney__Source", Cms.Url), ("ContentJourney__SourceWebhookSecret", Secret), .. settings]);

    private static async Task<HttpResponseMessage> CallAsync(EdgeProcess edge, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "umbraco/contentjourney/webhooks/content");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("Umb-Webhook-Event", Publish);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await edge.Client.SendAsync(request);
    }

    private static async Task<string?> NameAsync(EdgeProcess edge)
    {
        using var item = JsonDocument.Parse(await edge.Client.ReadContentAsync($"/item/{HomePage}"));
        return item.RootElement.GetProperty("name").GetString();
    }
}
