using System.Reflection;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.Engine.Visitors;
using ContentJourney.Umbraco.Tests.Delivery.Caching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentJourney.Umbraco.Tests.Delivery.Segments;

public sealed class SegmentFailureTests
{
    [Fact]
    public async Task WhenTheStoreIsAway_ContentHasNoSegment_AndTheFailureIsLogged()
    {
        using var log = new RecordedLog();
        await using var cms = await SegmentSite.StartAsync(services => services.AddSingleton(DispatchProxy.Create<IVisitorStore, AwayStore>()).AddSingleton<ILoggerProvider>(log));
        var token = await cms.Client.BuyAsync("{}");

        using var answer = await cms.Client.GetAsync(SegmentSite.Content, ("Journey-Visitor", token));

        Assert.Equal("segment=", await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl?.Private);
        Assert.Equal(LogLevel.Error, Assert.Single(log.Lines, line => line.EventId == 3600).Level);
        Assert.DoesNotContain(log.Lines, line => line.Text.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithoutTheJourney_RequestsStayAsTheyAre_AndItIsLoggedOnce()
    {
        using var log = new RecordedLog();
        await using var cms = await SegmentSite.StartAsync(
            services => services.AddSingleton<ILoggerProvider>(log), ("ContentJourney:Segments:Journey", "gone"));

        for (var i = 0; i < 2; i++)
        {
            using var answer = await cms.Client.GetAsync(SegmentSite.Content, ("Accept-Segment", "vip"));
            Assert.Equal("segment=vip", await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal(
            "There is no journey gone, which ContentJourney:Segments:Journey names; content without a segment is served",
            Assert.Single(log.Lines, line => line.EventId == 3601).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Not an alias")]
    public async Task WrongJourney_StopsTheStart(string journey)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => SegmentSite.StartAsync(null, ("ContentJourney:Segments:Journey", journey)));

        Assert.Contains("ContentJourney:Segments:Journey must be", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>Throws at every call.</summary>
    public class AwayStore : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new StoreUnavailableException();
    }
}
