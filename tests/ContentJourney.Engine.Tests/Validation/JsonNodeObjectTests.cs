using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Validation;

public sealed class JsonNodeObjectTests
{
    [Fact]
    public void IsObject_UnknownMember_NamesItAndWhatIsAllowed()
    {
        var (isObject, errors) = Json.Read("""{"a":1,"c":2}""", node => node.IsObject("a", "b"));
        Assert.True(isObject);
        Assert.Equal(["c: is unknown; allowed: a, b"], errors);
    }

    [Fact]
    public void IsObject_MemberTwice_IsAnError()
    {
        Assert.Equal(["a: stands twice; once is allowed"], Json.Read("""{"a":1,"a":1}""", node => node.IsObject("a")).Errors);
        Assert.Equal(["x: stands twice; once is allowed"], Json.Read("""{"x":1,"\u0078":1}""", node => node.IsObject()).Errors);
    }

    [Fact]
    public void IsObject_NoNames_AllowsAny() => Assert.Empty(Json.Read("""{"a":1,"b":2}""", node => node.IsObject()).Errors);

    [Theory]
    [InlineData("[]", "an array")]
    [InlineData("\"x\"", "a string")]
    [InlineData("1", "a number")]
    [InlineData("true", "a boolean")]
    [InlineData("null", "null")]
    public void IsObject_AnotherKind_IsAnError(string json, string kind)
    {
        var (isObject, errors) = Json.Read(json, node => node.IsObject("a"));
        Assert.False(isObject);
        Assert.Equal([$"$: must be an object, not {kind}"], errors);
    }

    [Theory]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"a":1,"b\ud800":1}""")]
    public void IsObject_NameThatIsNoText_IsFalse(string json)
    {
        var (isObject, errors) = Json.Read(json, node => node.IsObject("a", "b"));
        Assert.False(isObject);
        Assert.Contains("$: has a member name that is not valid Unicode text", errors);
    }

    [Fact]
    public void TryMember_Null_CountsAsMissing() => Assert.False(Json.Read("""{"a":null}""", node => node.TryMember("a", out _)).Result);

    [Fact]
    public void Require_Missing_IsAnErrorAtTheMember() =>
        Assert.Equal(["a: is required"], Json.Read("{}", node => node.Require("a", out _)).Errors);

    [Fact]
    public void Members_KeepTheirOrderAndPath() =>
        Assert.Equal(["b", "a"], Json.Read("""{"b":1,"a":2}""", node => node.Members().Select(member => member.Value.Path.ToString()).ToArray()).Result);

    [Fact]
    public void Items_KnowTheirPlace() =>
        Assert.Equal(["[0]", "[1]"], Json.Read("[1,2]", node => node.Items().Select(item => item.Path.ToString()).ToArray()).Result);

    [Theory]
    [InlineData("[1]", "$: has 1 items; allowed: 2 to 3")]
    [InlineData("[1,2,3,4]", "$: has 4 items; allowed: 2 to 3")]
    [InlineData("{}", "$: must be an array, not an object")]
    public void Items_OutOfRange_IsAnErrorAndGivesNothing(string json, string error)
    {
        var (items, errors) = Json.Read(json, node => node.Items(2, 3));
        Assert.Empty(items);
        Assert.Equal([error], errors);
    }

    [Fact]
    public void ToJson_HasNoWhiteSpace() =>
        Assert.Equal("""{"a":[1,"x y",null]}""", Json.Read("""{ "a" : [ 1, "x y", null ] }""", node => node.ToJson()).Result);

    [Fact]
    public void IsObject_KnowsNamesThatAreEscapedOrNotAscii() =>
        Assert.Empty(Json.Read("""{"\u0078":1,"r\u00f8d":2,"blå":3,"y":4}""", node => node.IsObject("x", "y", "rød", "blå")).Errors);
}
