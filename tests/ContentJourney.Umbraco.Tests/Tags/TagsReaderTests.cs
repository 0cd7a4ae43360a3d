using ContentJourney.Umbraco.Tags;
using ContentJourney.Umbraco.Tests.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Document = Umbraco.Cms.Core.Models.Content;

namespace ContentJourney.Umbraco.Tests.Tags;

public sealed class TagsReaderTests
{
    private const string Old = """{"stages":["awareness"]}""";
    private const string New = """{"stages":["conversion"]}""";

    [Fact]
    public void Read_PublishedContentWithADraft_ReadsWhatIsPublished() =>
        Assert.Equal(["awareness"], TagsReader.Read(TestDocument.Create(New, Old, isPublished: true), null)!.Stages);

    [Fact]
    public void Read_ContentThatWasNeverPublished_ReadsTheDraft() =>
        Assert.Equal(["conversion"], TagsReader.Read(TestDocument.Create(New), null)!.Stages);

    [Fact]
    public void Read_PropertyThatVariesByCulture_ReadsTheCulture()
    {
        var content = new Document("Trekking bike", -1, TestDocument.Type(ContentVariation.Culture));
        content.SetValue(TestDocument.Property, Old, "en-US");
        content.SetValue(TestDocument.Property, New, "da-DK");

        Assert.Equal(["awareness"], TagsReader.Read(content, "en-US")!.Stages);
        Assert.Equal(["conversion"], TagsReader.Read(content, "da-DK")!.Stages);
    }

    [Fact]
    public void Read_CultureThatWasNeverPublished_ReadsItsDraft()
    {
        var content = new Document("Trekking bike", -1, TestDocument.Type(ContentVariation.Culture)) { Published = true };
        content.SetValue(TestDocument.Property, Old, "en-US");
        content.SetCultureName("Trekking bike", "en-US");
        content.SetPublishInfo("en-US", "Trekking bike", new DateTime(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc));
        content.Properties[TestDocument.Property]!.PublishValues("en-US");
        content.SetValue(TestDocument.Property, New, "en-US");
        content.SetValue(TestDocument.Property, New, "da-DK");

        Assert.Equal(["awareness"], TagsReader.Read(content, "en-US")!.Stages);
        Assert.Equal(["conversion"], TagsReader.Read(content, "da-DK")!.Stages);
    }

    [Fact]
    public void Read_InvariantPropertyOfVariantContent_IsTheSameInEveryCulture() =>
        Assert.Equal(["conversion"], TagsReader.Read(TestDocument.Create(New), "da-DK")!.Stages);

    [Theory]
    [InlineData(null)]
    [InlineData("not JSON")]
    public void Read_NoReadableValue_IsNoTags(string? value) => Assert.Null(TagsReader.Read(TestDocument.Create(value), null));

    [Fact]
    public void Read_ContentWithoutATagsProperty_IsNoTags()
    {
        var content = new Document("Trekking bike", -1, TestDocument.Type(ContentVariation.Nothing, "Umbraco.TextBox"));
        content.SetValue(TestDocument.Property, New);

        Assert.Null(TagsReader.Read(content, null));
    }
}
