using System.Text.Json;
using ContentJourney.AspNetCore.Visits;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Tests.Visits;

public sealed class UtcOffsetTests
{
    [Theory]
    [InlineData("+02:00", 120)]
    [InlineData("-03:30", -210)]
    [InlineData("+14:00", 840)]
    [InlineData("-14:00", -840)]
    [InlineData("Z", 0)]
    [InlineData("+00:00", 0)]
    public void Read_OfAnOffset_GivesIt(string text, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), UtcOffset.Read(Node(text, new ErrorList())));

    [Theory]
    [InlineData("+14:01")]
    [InlineData("02:00")]
    [InlineData("+2:00")]
    [InlineData("+24:00")]
    [InlineData("")]
    [InlineData("Europe/Copenhagen")]
    public void Read_OfAnythingElse_IsAnError(string text)
    {
        var errors = new ErrorList();

        Assert.Null(UtcOffset.Read(Node(text, errors)));
        Assert.Equal(1, errors.Count);
    }

    private static JsonNode Node(string text, ErrorList errors) => JsonNode.Root(JsonSerializer.SerializeToElement(text), errors);
}
