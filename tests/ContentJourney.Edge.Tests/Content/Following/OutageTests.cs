using System.Text;
using ContentJourney.Edge.Content.Following;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentJourney.Edge.Tests.Content.Following;

public sealed class OutageTests : FollowTest
{
    public static TheoryData<int, string> Refusals => new()
    {
        { 500, "answers 500" },
        { 502, "answers 502" },
        { 401, "ContentJourney:SourceApiKey" },
        { 403, "ContentJourney:SourceApiKey" },
        { 404, "Umbraco:CMS:DeliveryApi:Enabled" },
        { 301, "ContentJourney:Source" },
    };

    public static TheoryData<string, string> BrokenAnswers => new()
    {
        { "", "is not JSON" },
        { "{\"total\":6,\"items\":[", "is not JSON" },
        { "<!doctype html><title>Maintenance</title>", "is not JSON" },
        { "[]", "must be an object" },
        { "{}", "is required" },
        { "{\"total\":-1,\"items\":[]}", "total" },
        { "{\"total\":\"6\",\"items\":[]}", "total" },
        { "{\"total\":1,\"items\":[7]}", "items[0]" },
        { "{\"total\":1,\"items\":[{}]}", "items[0].id" },
        { "{\"total\":1,\"items\":[{\"id\":\"no guid\"}]}", "is not a GUID" },
        { "{\"total\":1,\"items\":[{\"id\":\"d0c00000-0000-4000-8000-000000000001\",\"cultures\":{}}]}", "properties" },
        { "{\"total\":1,\"items\":[{\"id\":\"d0c00000-0000-4000-8000-000000000001\",\"name\":\"\\ud800\",\"cultures\":{\"\\ud800\":1}}]}", "is not JSON" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Refusal_KeepsTheLastGoodContentAndSaysWhatToDo(int status, string words)
    {
        await using var host = await FollowAsync();
        var asOf = host.Status.AsOf;
        Cms.Trouble = context =>
        {
            context.Response.StatusCode = status;
            return Task.FromResult(true);
        };

        await NextLookAsync(host);

        Assert.Equal("Renamed home", host.Name(HomePage));
        Assert.Equal(asOf, host.Status.AsOf);
        Assert.Contains(words, host.Status.Fault, StringComparison.Ordinal);
        Assert.Contains(words, Assert.Single(host.Log.Warnings, line => line.Contains("cannot be followed", StringComparison.Ordinal)), StringComparison.Ordinal);
        var health = await host.HealthAsync();
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Equal(60L, health.Data["ageSeconds"]);
        Assert.Equal(host.Status.Fault, health.Data["lastError"]);
    }

    [Theory]
    [MemberData(nameof(BrokenAnswers))]
    public async Task BrokenAnswer_NeverReplacesTheGoodContent(string body, string words)
    {
        await using var host = await FollowAsync();
        var served = host.Json(HomePage);
        Cms.Trouble = async context =>
        {
            await context.Response.WriteAsync(body);
            return true;
        };

        await NextLookAsync(host);
        host.Signals.Changed([Guid.Parse(HomePage)]);
        await host.Follower.StepAsync(CancellationToken.None);

        Assert.Equal(served, host.Json(HomePage));
        Assert.Contains(host.Log.Warnings, line => line.Contains(words, StringComparison.Ordinal));

        Cms.Trouble = null;
        Clock.Advance(Backoff.Longest);
        await host.Follower.StepAsync(CancellationToken.None);
        Assert.Null(host.Status.Fault);
        Assert.Equal(Clock.GetUtcNow(), host.Status.AsOf);
    }

    [Fact]
    public async Task SlowAnswer_IsGivenUpAfterTheTimeout()
    {
        await using var host = await FollowAsync();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Cms.Trouble = async context =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        Clock.Advance(TimeSpan.FromSeconds(60));
        var step = host.Follower.StepAsync(CancellationToken.None);
        await asked.Task;

        Clock.Advance(TimeSpan.FromSeconds(30));
        await step;

        Assert.Contains("did not answer within 30 s", host.Status.Fault, StringComparison.Ordinal);
        Assert.Equal("Renamed home", host.Name(HomePage));
    }

    [Fact]
    public async Task AnswerThatStopsHalfway_IsAnOutage()
    {
        await using var host = await FollowAsync();
        Cms.Trouble = async context =>
        {
            context.Response.ContentLength = 1_000;
            await context.Response.WriteAsync("{\"total\":6,");
            await context.Response.Body.FlushAsync();
            context.Abort();
            return true;
        };

        await NextLookAsync(host);

        Assert.Contains("cannot be reached", host.Status.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerThatIsTooLong_IsNotRead()
    {
        await using var host = await FollowAsync();
        var block = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
        Cms.Trouble = async context =>
        {
            for (var sent = 0; sent <= CmsClient.MaxBytes && !context.RequestAborted.IsCancellationRequested; sent += block.Length)
            {
                await context.Response.Body.WriteAsync(block);
            }

            return true;
        };

        await NextLookAsync(host);

        Assert.Contains($"more than {CmsClient.MaxBytes} bytes", host.Status.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, "120", 120)]
    [InlineData(503, "120", 120)]
    [InlineData(429, "Sun, 22 Nov 2026 08:03:00 GMT", 120)]
    [InlineData(503, "999999", 3600)]
    public async Task RetryAfter_IsHonoured(int status, string retryAfter, int seconds)
    {
        await using var host = await FollowAsync();
        Cms.Trouble = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.FromResult(true);
        };

        await NextLookAsync(host);

        Assert.Equal(Clock.GetUtcNow().AddSeconds(seconds), host.Plan.NextAt);
        Assert.Equal(Clock.GetUtcNow().AddSeconds(seconds), host.Plan.HeldUntil);
    }

    [Fact]
    public async Task Failures_InARow_AreTriedAtLongerAndLongerIntervals()
    {
        await using var host = await FollowAsync();
        Cms.Trouble = context =>
        {
            context.Response.StatusCode = 500;
            return Task.FromResult(true);
        };
        await NextLookAsync(host);
        for (var longest = 2; longest <= 512; longest *= 2)
        {
            var wait = host.Plan.NextAt - Clock.GetUtcNow();
            Assert.InRange(wait, TimeSpan.FromSeconds(Math.Min(longest, 300) / 2.0), TimeSpan.FromSeconds(Math.Min(longest, 300)));
            Clock.Advance(wait);
            await host.Follower.StepAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task Recovery_IsServedAndTheLastErrorStaysKnown()
    {
        await using var host = await FollowAsync();
        Cms.Trouble = context =>
        {
            context.Response.StatusCode = 500;
            return Task.FromResult(true);
        };
        await NextLookAsync(host);
        var failedAt = Clock.GetUtcNow();
        Cms.Trouble = null;
        Cms.Remove(HomePage);

        Clock.Advance(TimeSpan.FromSeconds(2));
        await host.Follower.StepAsync(CancellationToken.None);

        Assert.Null(host.Name(HomePage));
        var health = await host.HealthAsync();
        Assert.DoesNotContain("cannot be followed", health.Description, StringComparison.Ordinal);
        Assert.Equal(0L, health.Data["ageSeconds"]);
        Assert.Contains("answers 500", (string)health.Data["lastError"], StringComparison.Ordinal);
        Assert.Equal(failedAt, DateTimeOffset.Parse((string)health.Data["lastErrorAt"]));
    }

    [Fact]
    public async Task NeverAnyContent_IsNotReadyAndSaysWhy()
    {
        await Cms.DisposeAsync();
        await using var host = await FollowAsync();
        var health = await host.HealthAsync();
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Contains(Cms.Url, health.Description, StringComparison.Ordinal);
        Assert.Contains("cannot be reached", health.Description, StringComparison.Ordinal);
    }
}
