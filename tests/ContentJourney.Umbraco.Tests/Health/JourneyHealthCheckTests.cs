using ContentJourney.Engine.Rules;
using ContentJourney.Umbraco.Health;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Umbraco.Cms.Core.HealthChecks;
using Umbraco.Cms.Core.Sync;

namespace ContentJourney.Umbraco.Tests.Health;

public sealed class JourneyHealthCheckTests
{
    [Fact]
    public async Task SiteWithoutRulesAndContent_IsWarnedOfBoth()
    {
        await using var cms = await TestCms.StartAsync(Shop.Journey);

        var statuses = await StatusesAsync(cms);

        Assert.Contains((StatusResultType.Success, "Store: in order."), statuses);
        Assert.Contains((StatusResultType.Success, "Signing key: in order."), statuses);
        Assert.Contains((StatusResultType.Warning, "No rules are live, so that every visitor is in the first stage: 'default'."), statuses);
        Assert.Contains((StatusResultType.Success, "Nodes: one."), statuses);
    }

    [Fact]
    public async Task SiteWithLiveRules_IsTold()
    {
        await using var cms = await TestCms.StartAsync(Shop.Journey);
        var rules = cms.Services.GetRequiredService<IRuleSetStore>();
        await rules.AddDraftAsync("default", "{}", DateTimeOffset.UnixEpoch, CancellationToken.None);
        await rules.MakeLiveAsync("default", 1, DateTimeOffset.UnixEpoch, CancellationToken.None);
        await cms.Journeys.ReloadAsync(CancellationToken.None);

        Assert.Contains((StatusResultType.Success, "Rules: every journey has live rules."), await StatusesAsync(cms));
    }

    [Theory]
    [InlineData(ServerRole.Subscriber)]
    [InlineData(ServerRole.SchedulingPublisher)]
    public async Task SeveralNodes_AreWarnedOfTheirOwnFiles(ServerRole role)
    {
        await using var cms = await TestCms.StartAsync();
        cms.Services.GetRequiredService<IServerRoleAccessor>().CurrentServerRole.Returns(role);

        Assert.Contains(
            await StatusesAsync(cms),
            status => status.Type == StatusResultType.Warning && status.Message.StartsWith("The site has several nodes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task StoreThatCannotBeOpened_IsTheOneError()
    {
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:contentJourneyDbDSN"] = "Server=.;Database=journeys" };
        await using var cms = await TestCms.StartAsync(_ => { }, settings);

        var (type, message) = Assert.Single(await StatusesAsync(cms));

        Assert.Equal(StatusResultType.Error, type);
        Assert.StartsWith(
            "The store cannot be opened, and the site runs without journeys: The connection string of the store cannot be read", message, StringComparison.Ordinal);
    }

    private static async Task<(StatusResultType Type, string Message)[]> StatusesAsync(TestCms cms)
    {
        var check = cms.Services.GetRequiredService<HealthCheckCollection>().OfType<JourneyHealthCheck>().Single();
        return [.. (await check.GetStatusAsync()).Select(status => (status.ResultType, status.Message))];
    }
}
