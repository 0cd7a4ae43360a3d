using System.Text;
using System.Text.Json;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Tests.Validation;

namespace ContentJourney.Engine.Tests.Content;

public sealed class ContentTagsDocumentTests
{
    [Theory]
    [InlineData("""{"journey":"default","stages":["a","b"],"personas":["p"],"slots":["hero"],"priority":-1000,"moment":{"maxShows":3,"per":"7d"}}""")]
    [InlineData("""{"journey":"bikes","stages":[],"personas":[],"slots":[],"priority":1000,"moment":null}""")]
    public void ReadThenWrite_IsIdentity(string json)
    {
        var (tags, errors) = Json.Read(json, ContentTagsDocument.Read);
        Assert.Empty(errors);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ContentTagsDocument.Write(writer, tags!);
        }

        Assert.Equal(json, Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Read_MissingMembers_AreThoseOfUntaggedContent()
    {
        var tags = Json.Read("""{"stages":["a"],"personas":null}""", ContentTagsDocument.Read).Result!;
        Assert.Equal(["a"], tags.Stages);
        Assert.Equal(("default", 0, null), (tags.Journey, tags.Priority, tags.Moment));
        Assert.Empty(tags.Personas);
        Assert.Empty(tags.Slots);
    }

    [Theory]
    [InlineData("[]", "$: must be an object, not an array")]
    [InlineData("""{"stages":"a"}""", "stages: must be an array, not a string")]
    [InlineData("""{"stages":["A"]}""", "stages[0]: 'A' is not an alias; allowed: ^[a-z0-9][a-z0-9-]{0,63}$")]
    [InlineData("""{"slots":["a","a"]}""", "slots[1]: 'a' stands twice; each alias may stand once")]
    [InlineData("""{"personas":[1]}""", "personas[0]: must be a string, not a number")]
    [InlineData("""{"journey":""}""", "journey: '' is not an alias; allowed: ^[a-z0-9][a-z0-9-]{0,63}$")]
    [InlineData("""{"priority":1001}""", "priority: is 1001; allowed: whole numbers from -1000 to 1000")]
    [InlineData("""{"priority":"1"}""", "priority: must be a number, not a string")]
    [InlineData("""{"moment":"always"}""", "moment: must be an object, not a string")]
    [InlineData("""{"moment":{"maxShows":0}}""", "moment.maxShows: is 0; allowed: whole numbers from 1 to 1000000")]
    [InlineData("""{"stage":[]}""", "stage: is unknown; allowed: journey, stages, personas, slots, priority, moment")]
    public void Read_WrongType_NamesPlaceAndWhatIsAllowed(string json, string error) =>
        Assert.Equal(error, Json.OnlyError(json, ContentTagsDocument.Read));

    [Fact]
    public void Read_MomentOfATypeThatIsGone_IsKept() =>
        Assert.NotNull(Json.Read("""{"moment":{"after":{"match":{"types":["gone"]}}}}""", ContentTagsDocument.Read).Result!.Moment);

    [Fact]
    public void Read_ForAJourney_ChecksWhatTheMomentWaitsFor() => Assert.Equal(
        "moment.after.match.types[0]: 'gone' is not a known touchpoint type; allowed: view, order, content-shown",
        Json.OnlyError(
            """{"stages":["gone"],"moment":{"after":{"match":{"types":["gone"]}}}}""", node => ContentTagsDocument.Read(node, Shop.Vocabulary)));
}
