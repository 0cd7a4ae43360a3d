using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Http;

public sealed class PathTests(SharedHost shared) : IClassFixture<SharedHost>
{
    public static TheoryData<string, string, string> WrongMethods => new()
    {
        { "GET", "visit", "POST" },
        { "PUT", "touchpoints", "POST" },
        { "POST", "decision", "GET, HEAD" },
        { "DELETE", "content", "GET, HEAD" },
        { "PATCH", "visitor", "GET, HEAD, DELETE" },
        { "GET", "visitor/consent", "POST" },
        { "OPTIONS", "visitor/identify", "POST" },
    };

    [Theory]
    [MemberData(nameof(WrongMethods))]
    public async Task AnotherMethod_IsAProblemThatNamesTheRightOnes(string method, string path, string allowed)
    {
        var answer = await shared.Client.SendAsync(new HttpMethod(method), path, null);

        answer.IsProblem(HttpStatusCode.MethodNotAllowed);
        Assert.Equal(allowed, answer.Headers["Allow"]);
    }

    [Theory]
    [InlineData("decision")]
    [InlineData("visitor")]
    [InlineData("content?slot=hero&key=default~awareness~-")]
    [InlineData("content?slot=nowhere&key=default~awareness~-")]
    public async Task Head_IsAnsweredAsGet_WithoutTheBody(string path)
    {
        var token = TestClient.Token(await shared.Client.AgreeAsync(Bodies.TwoViews));

        var get = await shared.Host.UncheckedClient.GetAsync(path, token);
        var head = await shared.Host.UncheckedClient.SendAsync(HttpMethod.Head, path, null, token);

        Assert.Equal(get.Status, head.Status);
        Assert.Equal("", head.Text);
        foreach (var header in new[] { "Content-Type", "Content-Length", "Cache-Control", "ETag", "Vary" })
        {
            Assert.Equal(get.Headers.GetValueOrDefault(header), head.Headers.GetValueOrDefault(header));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("visits")]
    [InlineData("visitor/consent/now")]
    public async Task AnotherPath_IsAProblem(string path) => (await shared.Client.PostAsync(path, "{}")).IsProblem(HttpStatusCode.NotFound);

    [Fact]
    public async Task InABareBranch_EverythingAnswersAsElsewhere()
    {
        await using var host = await TestHost.StartAsync(setup => setup.InBranch = true);

        var token = await host.Client.AgreeAsync(Bodies.TwoViews);
        Assert.Equal("consideration", (await host.Client.GetAsync("decision", TestClient.Token(token))).At("stage").GetString());
        (await host.Client.GetAsync("content?slot=hero&key=default~awareness~-")).Is(HttpStatusCode.OK);
        (await host.Client.GetAsync("nothing")).IsProblem(HttpStatusCode.NotFound);
        (await host.Client.GetAsync("visit")).IsProblem(HttpStatusCode.MethodNotAllowed);
        (await host.Client.PostAsync("visit", "{")).IsProblem(HttpStatusCode.BadRequest, "$");
        (await host.Client.PostAsync("visit", "{}"u8.ToArray(), "text/plain")).IsProblem(HttpStatusCode.UnsupportedMediaType);
        (await host.Client.PostAsync("visit", new string(' ', 300_000))).IsProblem(HttpStatusCode.RequestEntityTooLarge);
    }
}
