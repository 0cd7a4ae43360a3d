using ContentJourney.Umbraco.Delivery;
using ContentJourney.Umbraco.Tests.Hosting;
using Umbraco.Cms.Core.DeliveryApi;
using Document = Umbraco.Cms.Core.Models.Content;

namespace ContentJourney.Umbraco.Tests.Delivery;

public sealed class TagIndexHandlerTests
{
    private const string Tags = """{"stages":["awareness","conversion"],"personas":["family"],"slots":["hero"],"priority":7}""";

    [Fact]
    public void GetFields_AreRawNamesAndANumber() => Assert.Equal(
        [
            ("journeyStage", FieldType.StringRaw), ("journeyPersona", FieldType.StringRaw), ("journeySlot", FieldType.StringRaw),
            ("journeyPriority", FieldType.Number),
        ],
        new TagIndexHandler().GetFields().Select(field => (field.FieldName, field.FieldType)));

    [Fact]
    public void GetFieldValues_HaveEveryTag()
    {
        var values = Values(TestDocument.Create(Tags));

        Assert.Equal(["awareness", "conversion"], values["journeyStage"]);
        Assert.Equal(["family"], values["journeyPersona"]);
        Assert.Equal(["hero"], values["journeySlot"]);
        Assert.Equal([7], values["journeyPriority"]);
    }

    [Fact]
    public void GetFieldValues_DraftOfPublishedContent_DoesNotLeak() => Assert.Equal(
        ["awareness"], Values(TestDocument.Create("""{"stages":["conversion"]}""", """{"stages":["awareness"]}""", isPublished: true))["journeyStage"]);

    [Fact]
    public void GetFieldValues_PublishedWithoutTagsButTaggedInTheDraft_AreNone() =>
        Assert.Empty(Values(TestDocument.Create(Tags, published: null, isPublished: true)));

    private static Dictionary<string, object[]> Values(Document content) =>
        new TagIndexHandler().GetFieldValues(content, null).ToDictionary(value => value.FieldName, value => value.Values.ToArray());
}
