using System.Text.Json;
using ContentJourney.Site.Demo;

namespace ContentJourney.Umbraco.Tests.Site;

public sealed class StoredValueTests
{
    [Fact]
    public void DocumentLink_NamesItsDestination() => Assert.Equal(
        """[{"name":"See the bikes","target":null,"queryString":null,"type":"document","unique":"343a2227-57b1-45aa-accf-382501830afe","udi":"umb://document/343a222757b145aaaccf382501830afe"}]""",
        Stored(PropertyKind.Links, """[{"url":null,"queryString":null,"title":"See the bikes","target":null,"destinationId":"343a2227-57b1-45aa-accf-382501830afe"}]"""));

    [Fact]
    public void ExternalLink_KeepsItsAddress() => Assert.Equal(
        """[{"name":"Club","target":"_blank","queryString":null,"type":"external","url":"https://example.com/"}]""",
        Stored(PropertyKind.Links, """[{"url":"https://example.com/","queryString":null,"title":"Club","target":"_blank","destinationId":null}]"""));

    [Fact]
    public void Blocks_AreLaidOutFilledAndExposed()
    {
        var stored = JsonElement.Parse((string)Stored(
            PropertyKind.Specifications,
            """{"items":[{"content":{"contentType":"specification","id":"0c94fed8-eb2d-420d-9973-de804c4084eb","properties":{"label":"Weight","value":"34 kg"}},"settings":null}]}""")!);

        const string Key = "0c94fed8-eb2d-420d-9973-de804c4084eb";
        Assert.Equal(Key, stored.GetProperty("layout").GetProperty("Umbraco.BlockList")[0].GetProperty("contentKey").GetString());
        Assert.Equal(Key, stored.GetProperty("expose")[0].GetProperty("contentKey").GetString());
        var block = stored.GetProperty("contentData")[0];
        Assert.Equal((Key, DemoKeys.Specification), (block.GetProperty("key").GetString(), block.GetProperty("contentTypeKey").GetGuid()));
        Assert.Equal("34 kg", block.GetProperty("values")[1].GetProperty("value").GetString());
    }

    [Fact]
    public void Markup_LosesNothing() =>
        Assert.Equal("<p>Kørsel & \"vind\"</p>", JsonElement.Parse((string)Stored(PropertyKind.RichText, """{"markup":"<p>Kørsel & \"vind\"</p>","blocks":[]}""")!).GetProperty("markup").GetString());

    [Theory]
    [InlineData("Links", "[]")]
    [InlineData("Picture", "[]")]
    [InlineData("Line", "null")]
    public void Nothing_IsStoredAsNothing(string kind, string rendered) => Assert.Null(Stored(Enum.Parse<PropertyKind>(kind), rendered));

    private static object? Stored(PropertyKind kind, string rendered) => StoredValue.Of(kind, JsonElement.Parse(rendered));
}
