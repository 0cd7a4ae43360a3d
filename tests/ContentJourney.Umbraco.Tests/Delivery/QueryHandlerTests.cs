using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace ContentJourney.Umbraco.Tests.Delivery;

/// <summary>Asks the CMS's own collections, in which it looks for the handler of an option.</summary>
public sealed class QueryHandlerTests : IAsyncLifetime
{
    private TestCms _cms = null!;

    public async Task InitializeAsync() => _cms = await TestCms.StartAsync(Shop.Journey);

    public async Task DisposeAsync() => await _cms.DisposeAsync();

    [Theory]
    [InlineData("journeyStage:consideration", "journeyStage", FilterOperation.Is, "consideration")]
    [InlineData("JourneyStage:awareness, conversion", "journeyStage", FilterOperation.Is, "awareness conversion")]
    [InlineData("journeyStage:!awareness,conversion", "journeyStage", FilterOperation.IsNot, "awareness conversion")]
    [InlineData("persona:family", "journeyPersona", FilterOperation.Is, "family")]
    [InlineData("slot:!hero", "journeySlot", FilterOperation.IsNot, "hero")]
    public void Filter_OfKnownNames_AsksTheIndex(string filter, string field, FilterOperation operation, string values)
    {
        var option = Find<FilterHandlerCollection, IFilterHandler>(filter)!.BuildFilterOption(filter);

        Assert.Equal((field, operation), (option.FieldName, option.Operator));
        Assert.Equal(values.Split(' '), option.Values);
    }

    [Theory]
    [InlineData("journeyStage:purchase")]
    [InlineData("journeyStage:awareness,purchase")]
    [InlineData("journeyStage:Awareness")]
    [InlineData("journeyStage:")]
    [InlineData("persona:consideration")]
    [InlineData("slot:family")]
    [InlineData("journeyStages:awareness")]
    [InlineData("slot")]
    public void Filter_OfUnknownNames_IsNotHandled(string filter) => Assert.Null(Find<FilterHandlerCollection, IFilterHandler>(filter));

    [Fact]
    public async Task Filter_OfAStageThatWasRemoved_StillFindsItsContent()
    {
        await _cms.SaveAsync(Shop.Journey with { Stages = [.. Shop.Journey.Stages.Take(2)] });

        Assert.NotNull(Find<FilterHandlerCollection, IFilterHandler>("journeyStage:conversion"));
    }

    [Theory]
    [InlineData("journeyPriority:asc", Direction.Ascending)]
    [InlineData("journeyPriority:desc", Direction.Descending)]
    public void Sort_ByPriority_AsksTheIndex(string sort, Direction direction)
    {
        var option = Find<SortHandlerCollection, ISortHandler>(sort)!.BuildSortOption(sort);

        Assert.Equal(("journeyPriority", direction), (option.FieldName, option.Direction));
    }

    [Theory]
    [InlineData("journeyPriority:up")]
    [InlineData("journeyPriority")]
    public void Sort_InNoDirection_IsNotHandled(string sort) => Assert.Null(Find<SortHandlerCollection, ISortHandler>(sort));

    [Theory]
    [InlineData("journeyStage:consideration,conversion", "journeyStage", "consideration", "conversion")]
    [InlineData("persona:family", "journeyPersona", "family")]
    [InlineData("Slot:hero", "journeySlot", "hero")]
    public void Selector_OfTags_AsksTheIndex(string fetch, string field, params string[] values)
    {
        var option = Find<SelectorHandlerCollection, ISelectorHandler>(fetch)!.BuildSelectorOption(fetch);

        Assert.Equal(field, option.FieldName);
        Assert.Equal(values, option.Values);
    }

    [Theory]
    [InlineData("journeyStage:purchase")]
    [InlineData("journeyStage:!awareness")]
    [InlineData("persona:nobody")]
    [InlineData("slot:")]
    [InlineData("children:/")]
    public void Selector_OfAnythingElse_IsNotHandled(string fetch) => Assert.Null(Find<SelectorHandlerCollection, ISelectorHandler>(fetch));

    [Fact]
    public void IndexFields_OfEveryOption_AreDeclared()
    {
        var declared = _cms.Services.GetRequiredService<ContentIndexHandlerCollection>().SelectMany(handler => handler.GetFields()).Select(field => field.FieldName);

        Assert.Equal(["journeyStage", "journeyPersona", "journeySlot", "journeyPriority"], declared);
    }

    private THandler? Find<TCollection, THandler>(string option)
        where TCollection : IEnumerable<THandler>
        where THandler : IQueryHandler =>
        _cms.Services.GetRequiredService<TCollection>().SingleOrDefault(handler => handler.CanHandle(option));
}
