using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Validation;

public sealed class JsonNodeScalarTests
{
    [Theory]
    [InlineData("\"\"", "$: has 0 characters; allowed: 1 to 3")]
    [InlineData("\"abcd\"", "$: has 4 characters; allowed: 1 to 3")]
    [InlineData("1", "$: must be a string, not a number")]
    [InlineData("null", "$: must be a string, not null")]
    [InlineData("\"\\ud800\"", "$: is not valid Unicode text")]
    [InlineData("\"a\\u0000\"", "$: contains the character NUL, which is not allowed")]
    public void Text_OutOfBounds_IsAnError(string json, string error) => Assert.Equal(error, Json.OnlyError(json, node => node.Text(1, 3)));

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("\"abc\"", "abc")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    public void Text_AtTheBounds_IsRead(string json, string text) => Assert.Equal(text, Json.Read(json, node => node.Text(1, 3)).Result);

    [Theory]
    [InlineData("\"5\"", "$: must be a number, not a string")]
    [InlineData("1e999", "$: is too large for a number; allowed: finite 64-bit numbers")]
    [InlineData("-1e999", "$: is too large for a number; allowed: finite 64-bit numbers")]
    [InlineData("2.0000001", "$: is 2.0000001; allowed: -2 to 2")]
    [InlineData("-3", "$: is -3; allowed: -2 to 2")]
    public void Number_OutOfRange_IsAnError(string json, string error) => Assert.Equal(error, Json.OnlyError(json, node => node.Number(-2, 2)));

    [Theory]
    [InlineData("-2", -2)]
    [InlineData("2.0", 2)]
    [InlineData("1e-999", 0)]
    [InlineData("0.1", 0.1)]
    public void Number_InRange_IsRead(string json, double number) => Assert.Equal(number, Json.Read(json, node => node.Number(-2, 2)).Result);

    [Theory]
    [InlineData("1.5", "$: is 1.5; allowed: whole numbers from 1 to 9")]
    [InlineData("0", "$: is 0; allowed: whole numbers from 1 to 9")]
    [InlineData("1e30", "$: is 1E+30; allowed: whole numbers from 1 to 9")]
    [InlineData("true", "$: must be a number, not a boolean")]
    public void WholeNumber_AnythingElse_IsAnError(string json, string error) =>
        Assert.Equal(error, Json.OnlyError(json, node => node.WholeNumber(1, 9)));

    [Fact]
    public void WholeNumber_ZeroFraction_IsRead() => Assert.Equal(3, Json.Read("3.0", node => node.WholeNumber(1, 9)).Result);

    [Fact]
    public void OneOf_Unknown_ListsWhatIsAllowed()
    {
        Assert.Equal("$: 'c' is not a known stage; allowed: a, b", Json.OnlyError("\"c\"", node => node.OneOf(["a", "b"], "stage")));
        Assert.Equal("$: 'c' is not a known slot; there is none", Json.OnlyError("\"c\"", node => node.OneOf([], "slot")));
    }

    [Fact]
    public void Alias_Invalid_NamesThePattern() =>
        Assert.Equal($"$: 'A b' is not an alias; allowed: {Aliases.Pattern}", Json.OnlyError("\"A b\"", node => node.Alias()));

    [Fact]
    public void Boolean_AnythingElse_IsAnError()
    {
        Assert.False(Json.Read("false", node => node.Boolean()).Result);
        Assert.Equal("$: must be true or false, not a number", Json.OnlyError("0", node => node.Boolean()));
    }

    [Fact]
    public void Instant_WithoutZone_IsAnError() => Assert.StartsWith(
        "$: '2026-11-22T08:00:00' is not an instant; allowed:", Json.OnlyError("\"2026-11-22T08:00:00\"", node => node.Instant()), StringComparison.Ordinal);

    [Fact]
    public void Duration_Zero_IsReadOnlyWhereAllowed()
    {
        Assert.Equal(TimeSpan.Zero, Json.Read("\"0s\"", node => node.Duration(allowZero: true)).Result);
        Assert.StartsWith("$: '0s' is not a duration; allowed: a positive integer", Json.OnlyError("\"0s\"", node => node.Duration()), StringComparison.Ordinal);
    }

    [Fact]
    public void Scalar_ObjectOrArray_IsAnError()
    {
        Assert.Equal("$: must be a string, number, boolean or null, not an object", Json.OnlyError("{}", node => node.Scalar()));
        Assert.Equal("$: must be a string, number, boolean or null, not an array", Json.OnlyError("[1]", node => node.Scalar()));
    }

    [Fact]
    public void ScalarMap_ReadsEveryKindOfScalar()
    {
        var (map, errors) = Json.Read("""{"s":"x","n":1.5,"b":true,"z":null}""", node => node.ScalarMap());
        Assert.Empty(errors);
        Assert.Equal(Scalar.From("x"), map["s"]);
        Assert.Equal(Scalar.From(1.5), map["n"]);
        Assert.Equal(Scalar.From(true), map["b"]);
        Assert.Equal(Scalar.Null, map["z"]);
    }

    [Fact]
    public void ScalarMap_FindsEveryError()
    {
        var (_, errors) = Json.Read("""{"":1,"abcd":1,"a":[],"b":"xyz","c":1}""", node => node.ScalarMap(5, 3, 2));
        Assert.Equal(
            [
                "$: has a name of 0 characters; allowed: 1 to 3, without the character NUL",
                "abcd: has a name of 4 characters; allowed: 1 to 3, without the character NUL",
                "a: must be a string, number, boolean or null, not an array",
                "b: has 3 characters; allowed: 0 to 2",
            ],
            errors);
    }

    [Fact]
    public void ScalarMap_TooMany_IsOneError() =>
        Assert.Equal(["$: has 3 members; allowed: 0 to 2"], Json.Read("""{"a":1,"b":2,"c":3}""", node => node.ScalarMap(2)).Errors);
}
