using System.Text.Json;

namespace ContentJourney.AspNetCore.Tests.OpenApi;

/// <summary>The checker is only worth something if it finds what is wrong.</summary>
public sealed class SchemaCheckTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "1")]
    [InlineData("""{"type":["string","null"]}""", "true")]
    [InlineData("""{"type":"integer"}""", "1.5")]
    [InlineData("""{"const":"live"}""", "\"dead\"")]
    [InlineData("""{"enum":["a","b"]}""", "\"c\"")]
    [InlineData("""{"pattern":"^[a-z]+$"}""", "\"A\"")]
    [InlineData("""{"format":"uuid"}""", "\"x\"")]
    [InlineData("""{"format":"date-time"}""", "\"2026-11-22\"")]
    [InlineData("""{"minLength":1}""", "\"\"")]
    [InlineData("""{"maxLength":1}""", "\"ab\"")]
    [InlineData("""{"minimum":1}""", "0")]
    [InlineData("""{"maximum":1}""", "2")]
    [InlineData("""{"exclusiveMinimum":0}""", "0")]
    [InlineData("""{"minItems":1}""", "[]")]
    [InlineData("""{"maxItems":1}""", "[1,2]")]
    [InlineData("""{"items":{"type":"string"}}""", "[\"a\",1]")]
    [InlineData("""{"required":["a"]}""", "{}")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":1}""")]
    [InlineData("""{"properties":{"a":{}},"additionalProperties":false}""", """{"b":1}""")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""", """{"b":1}""")]
    [InlineData("""{"propertyNames":{"maxLength":1}}""", """{"ab":1}""")]
    [InlineData("""{"maxProperties":0}""", """{"a":1}""")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", "1")]
    [InlineData("""{"oneOf":[{"type":"number"},{"type":"integer"}]}""", "1")]
    [InlineData("""{"$ref":"#/components/schemas/Alias"}""", "\"Not an alias\"")]
    public void Check_ValueThatDoesNotFit_IsFound(string schema, string value) => Assert.NotEmpty(Check(schema, value));

    [Theory]
    [InlineData("""{"type":["string","null"]}""", "null")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"integer"}]}""", "1")]
    [InlineData("""{"properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false}""", """{"a":"x"}""")]
    [InlineData("""{"$ref":"#/components/schemas/Alias"}""", "\"family\"")]
    public void Check_ValueThatFits_IsFine(string schema, string value) => Assert.Empty(Check(schema, value));

    [Fact]
    public void Check_UnknownKeyword_IsRefused() => Assert.Throws<NotSupportedException>(() => Check("""{"multipleOf":2}""", "2"));

    private static IReadOnlyList<string> Check(string schema, string value) =>
        new SchemaCheck(Contract.Committed).Check(JsonSerializer.Deserialize<JsonElement>(schema), JsonSerializer.Deserialize<JsonElement>(value));
}
