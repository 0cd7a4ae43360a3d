using ContentJourney.AspNetCore.Journeys;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace ContentJourney.Umbraco.Delivery.Segments;

/// <summary>The stages of the journey as the segments that editors may vary content by, in journey order.</summary>
internal sealed class StageSegments(IOptions<SegmentOptions> options, IJourneyRegistry journeys) : ISegmentService
{
    public Task<Attempt<PagedModel<Segment>?, SegmentOperationStatus>> GetPagedSegmentsAsync(int skip = 0, int take = 100)
    {
        var stages = journeys.Current.Journeys.TryGetValue(options.Value.Journey, out var journey) ? journey.Journey.Stages : [];
        var page = new PagedModel<Segment>(
            stages.Count, stages.Skip(skip).Take(take).Select(stage => new Segment { Alias = stage.Alias, Name = stage.Name }).ToArray());
        return Task.FromResult(Attempt.SucceedWithStatus<PagedModel<Segment>?, SegmentOperationStatus>(SegmentOperationStatus.Success, page));
    }
}
