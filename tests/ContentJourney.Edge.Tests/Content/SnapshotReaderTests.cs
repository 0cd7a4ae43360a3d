using System.Text;
using ContentJourney.Edge.Content;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Tests.Content;

public sealed class SnapshotReaderTests
{
    [Fact]
    public void Read_WithoutDefaultCulture_TakesTheFirst()
    {
        var snapshot = Read("""{"cultures":["da-DK","en-US"],"content":{"da-DK":{"items":[]},"en-US":{"items":[]}}}""", out var errors);
        Assert.Empty(errors);
        Assert.Equal("da-DK", snapshot!.Index.DefaultCulture);
    }

    [Fact]
    public void Read_AnAnswerOfTheDeliveryApi_IsASnapshotOfOneCulture()
    {
        var snapshot = Read($$"""{"total":1,"items":[{{Item()}}]}""", out var errors);
        Assert.Empty(errors);
        Assert.Equal("Page", Assert.Single(snapshot!.Delivery.In("en-US").Nodes).Item.Name);
    }

    [Fact]
    public void Read_KeepsItemsInTheWireForm()
    {
        var snapshot = Read($$"""{"items":[ {{Item("\"text\" : \"Blå & <b>\", \"n\": 1.50")}} ]}""", out _);
        var json = Encoding.UTF8.GetString(Assert.Single(snapshot!.Delivery.Items).Json.Span);
        Assert.Contains("""{"text":"Bl\u00E5 \u0026 \u003Cb\u003E","n":1.50}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TagsThatCannotBeRead_WarnsAndMatchesTheItemToNobody()
    {
        var snapshot = Read($$"""{"items":[{{Item("\"journeyTags\":{\"stages\":[\"Not An Alias\"]}")}}]}""", out var errors);
        Assert.Empty(errors);
        Assert.Equal("items[0].properties.journeyTags.stages[0]", Assert.Single(snapshot!.Warnings.Errors).Path);
        Assert.Null(snapshot.Index.FindTags(Guid.Parse(Id)));
        Assert.NotNull(snapshot.Delivery.In(null).Find(Guid.Parse(Id)));
    }

    [Theory]
    [InlineData("", "$", "is not JSON")]
    [InlineData("[]", "$", "must be an object")]
    [InlineData("{}", "cultures", "is required")]
    [InlineData("""{"cultures":[],"content":{}}""", "cultures", "allowed: 1 to 64")]
    [InlineData("""{"cultures":["en-US","EN-us"],"content":{}}""", "cultures[1]", "stands twice")]
    [InlineData("""{"cultures":["en-US"],"content":{}}""", "content.en-US", "is required")]
    [InlineData("""{"cultures":["en-US"],"content":{"en-US":{"items":[]},"da-DK":{}}}""", "content.da-DK", "is unknown; allowed: en-US")]
    [InlineData("""{"cultures":["en-US"],"defaultCulture":"da-DK","content":{"en-US":{"items":[]}}}""", "defaultCulture", "allowed: en-US")]
    [InlineData("""{"cultures":["en-US"],"content":{"en-US":{"total":9,"items":[]}}}""", "content.en-US.total", "every page")]
    [InlineData("""{"items":[{"id":"x"}]}""", "items[0].id", "is not a GUID")]
    [InlineData("""{"items":[{}]}""", "items[0].route", "is required")]
    [InlineData("""{"items":[{"createDate":"soon"}]}""", "items[0].createDate", "is not a date")]
    [InlineData("""{"items":[{"route":{"path":"/","startItem":{"id":"00000000-0000-4000-8000-000000000001"}}}]}""", "items[0].route.startItem.path", "is required")]
    [InlineData("""{"items":[{"properties":{"text":"\ud800"}}]}""", "items[0]", "not valid Unicode")]
    public void Read_WhatIsWrong_IsNamedWithItsPlace(string document, string path, string message)
    {
        Assert.Null(Read(document, out var errors));
        Assert.Contains(errors, error => error.Path == path && error.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AnIdTwiceInACulture_IsAnError()
    {
        Assert.Null(Read($$"""{"items":[{{Item()}},{{Item()}}]}""", out var errors));
        Assert.Equal("items[1]", Assert.Single(errors).Path);
    }

    [Fact]
    public void Read_TheSameBytesInEveryCulture_IsOneItemForAll()
    {
        var snapshot = Read($$"""{"cultures":["en-US","da-DK"],"content":{"en-US":{"items":[{{Item()}}]},"da-DK":{"items":[{{Item()}}]} } }""", out _);
        Assert.Equal(1, snapshot!.Index.Count);
    }

    private const string Id = "00000000-0000-4000-8000-000000000001";

    private static Snapshot? Read(string document, out IReadOnlyList<(string Path, string Message)> errors)
    {
        var list = new ErrorList();
        var snapshot = new SnapshotReader("journeyTags").Read(Encoding.UTF8.GetBytes(document), list);
        errors = list.Errors;
        return snapshot;
    }

    private static string Item(string properties = "") => $$"""
        {"contentType":"page","name":"Page","createDate":"2026-01-01T00:00:00","updateDate":"2026-01-01T00:00:00Z","id":"{{Id}}",
         "route":{"path":"/","startItem":{"id":"{{Id}}","path":"home"} },"properties":{ {{properties}} },"cultures":{} }
        """;
}
