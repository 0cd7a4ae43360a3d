using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Visits;

public sealed class VisitTests : IAsyncLifetime
{
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Visit_WithoutABody_AnswersTheFirstStageAndAToken()
    {
        var answer = await _host.Client.SendAsync(HttpMethod.Post, "visit", null);

        answer.Is(HttpStatusCode.OK);
        Assert.Equal("awareness", answer.Stage);
        Assert.Equal(46, answer.Visitor.Length);
    }
}
