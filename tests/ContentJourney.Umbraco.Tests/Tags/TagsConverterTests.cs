using System.Text.Json;
using ContentJourney.Engine.Content;
using ContentJourney.Umbraco.Tags;
using ContentJourney.Umbraco.Tests.Hosting;
using NSubstitute;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace ContentJourney.Umbraco.Tests.Tags;

public sealed class TagsConverterTests
{
    private const string Full =
        """{"journey":"default","stages":["awareness","gone"],"personas":["family"],"slots":["hero"],"priority":7,"moment":{"maxShows":3,"per":"7d"}}""";

    [Fact]
    public void GetValue_IsTheTags()
    {
        var tags = Assert.IsType<ContentTags>(TestProperty.Create(Full).GetValue());

        Assert.Equal(["awareness", "gone"], tags.Stages);
        Assert.Equal(7, tags.Priority);
    }

    [Theory]
    [InlineData(Full, Full)]
    [InlineData("""{"slots":["hero"]}""", """{"journey":"default","stages":[],"personas":[],"slots":["hero"],"priority":0,"moment":null}""")]
    public void GetDeliveryApiValue_HasEveryMember(string stored, string rendered)
    {
        var value = TestProperty.Create(stored).GetDeliveryApiValue(expanding: false);

        Assert.Equal(rendered, JsonSerializer.Serialize(value, JsonSerializerOptions.Web));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("""{"stages":"awareness"}""")]
    public void Values_OfWhatCannotBeRead_AreNull(string? stored)
    {
        var property = TestProperty.Create(stored);

        Assert.Null(property.GetValue());
        Assert.Null(property.GetDeliveryApiValue(expanding: false));
    }

    [Fact]
    public void CacheLevels_AreOfTheElement()
    {
        var type = TestProperty.Create(Full).PropertyType;

        Assert.Equal(PropertyCacheLevel.Element, type.CacheLevel);
        Assert.Equal(PropertyCacheLevel.Element, type.DeliveryApiCacheLevel);
        Assert.Equal(typeof(ContentTags), type.ModelClrType);
    }

    [Fact]
    public void Reader_OfRenderedContent_ReadsTheSameTags() =>
        Assert.Equal(["hero"], TagsReader.Read(Element(TestProperty.Create("text", "Umbraco.TextBox"), TestProperty.Create(Full)))!.Slots);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Reader_OfRenderedContentWithoutAValue_ReadsNoTags(string? stored) =>
        Assert.Same(ContentTags.None, TagsReader.Read(Element(TestProperty.Create(stored))));

    [Fact]
    public void Reader_OfRenderedContentWithWhatCannotBeRead_IsNull() => Assert.Null(TagsReader.Read(Element(TestProperty.Create("not JSON"))));

    [Fact]
    public void Reader_OfRenderedContentWithoutATagsProperty_CannotBeTagged() =>
        Assert.False(TagsReader.IsTaggable(Element(TestProperty.Create("text", "Umbraco.TextBox"))));

    [Fact]
    public void Converter_LeavesOtherEditorsAlone() =>
        Assert.IsType<string>(TestProperty.Create(Full, "Umbraco.TextBox").GetValue());

    private static IPublishedElement Element(params IPublishedProperty[] properties)
    {
        var element = Substitute.For<IPublishedElement>();
        element.Properties.Returns(properties);
        return element;
    }
}
