using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace ContentJourney.Umbraco.Tests.Delivery.Segments;

public sealed class StageSegmentsTests
{
    [Fact]
    public async Task TurnedOn_EditorsAreOfferedTheStagesInJourneyOrder()
    {
        await using var cms = await SegmentSite.StartAsync();

        var page = await ReadAsync(cms, skip: 0, take: 100);

        Assert.True(cms.Services.GetRequiredService<IOptions<SegmentSettings>>().Value.Enabled);
        Assert.Equal(3, page.Total);
        Assert.Equal(
            [("awareness", "Awareness"), ("consideration", "Consideration"), ("conversion", "Conversion")],
            page.Items.Select(segment => (segment.Alias, segment.Name)));
    }

    [Fact]
    public async Task Pages_AreOfTheWholeList()
    {
        await using var cms = await SegmentSite.StartAsync();

        var page = await ReadAsync(cms, skip: 1, take: 1);

        Assert.Equal(3, page.Total);
        Assert.Equal("consideration", Assert.Single(page.Items).Alias);
    }

    [Fact]
    public async Task TurnedOff_SegmentsAreLeftToTheSite()
    {
        await using var cms = await SegmentSite.StartAsync(null, ("ContentJourney:Segments:Enabled", "false"));

        Assert.IsType<NoopSegmentService>(cms.Services.GetRequiredService<ISegmentService>());
        Assert.False(cms.Services.GetRequiredService<IOptions<SegmentSettings>>().Value.Enabled);
        Assert.Equal("segment=", await cms.Client.GetStringAsync(SegmentSite.Content));
    }

    private static async Task<PagedModel<Segment>> ReadAsync(TestCms cms, int skip, int take)
    {
        var read = await cms.Services.GetRequiredService<ISegmentService>().GetPagedSegmentsAsync(skip, take);
        Assert.Equal((true, SegmentOperationStatus.Success), (read.Success, read.Status));
        return read.Result!;
    }
}
