using ContentJourney.Edge.Content.Following;
using ContentJourney.Edge.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.Edge.Tests.Content.Following;

public sealed class LoopTests : FollowTest
{
    [Fact]
    public async Task Webhook_WakesTheFollowerBeforeTheNextLook()
    {
        await using var host = Host();
        var loop = host.Get<IEnumerable<IHostedService>>().OfType<FollowLoop>().Single();
        await loop.StartAsync(CancellationToken.None);
        Assert.Equal("Renamed home", host.Name(HomePage));

        Cms.Find("en-US", HomePage)["properties"]!["title"] = "Changed";
        host.Signals.Changed([Guid.Parse(HomePage)]);

        await Eventually.EqualAsync(true, () => Task.FromResult(host.Json(HomePage)!.Contains("Changed", StringComparison.Ordinal)));
        await loop.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Webhook_WhileTheCmsAskedToBeLeftAlone_WaitsToo()
    {
        Cms.Trouble = context =>
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "120";
            return Task.FromResult(true);
        };
        await using var host = Host();
        var loop = host.Get<IEnumerable<IHostedService>>().OfType<FollowLoop>().Single();
        await loop.StartAsync(CancellationToken.None);
        Cms.Trouble = null;
        var until = Clock.GetUtcNow().AddSeconds(120);
        await Eventually.EqualAsync((0, 1), () => Task.FromResult(Clock.Timers(until)));
        var created = Clock.TimersCreated;

        // The next timer is the one of the pause; a request would set that of its timeout.
        host.Signals.ChangedEverything();
        await Eventually.EqualAsync(true, () => Task.FromResult(Clock.TimersCreated > created));
        Assert.Equal(0, Clock.Timers(until).Before);

        Clock.Advance(TimeSpan.FromSeconds(120));
        await Eventually.EqualAsync("Renamed home", () => Task.FromResult(host.Name(HomePage)));
        await loop.StopAsync(CancellationToken.None);
    }
}
