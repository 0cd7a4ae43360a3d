using System.Text;
using ContentJourney.Edge.Content.Following;

namespace ContentJourney.Edge.Tests.Content.Following;

public sealed class WebhookCallTests
{
    private const string Id = "d0c00000-0000-4000-8000-000000000001";

    [Theory]
    [InlineData("Umbraco.ContentPublish", $$"""{"Id":"{{Id}}","Cultures":[]}""")]
    [InlineData("Umbraco.ContentUnpublish", $$"""{"Id":"{{Id}}"}""")]
    [InlineData("Umbraco.ContentDelete", $$"""{"id":"{{Id}}"}""")]
    [InlineData("Umbraco.ContentMovedToRecycleBin", $$"""[{"Id":"{{Id}}"}]""")]
    [InlineData("Umbraco.ContentPublish", $$"""{"Id":1063,"Key":"{{Id}}"}""")]
    public void Documents_OfADocumentsEvent_AreThoseNamed(string eventName, string body) =>
        Assert.Equal(Guid.Parse(Id), Assert.Single(WebhookCall.Documents(eventName, Encoding.UTF8.GetBytes(body))!));

    [Theory]
    [InlineData("Umbraco.ContentMoved", $$"""[{"Id":"{{Id}}"}]""")]
    [InlineData("documentTypeChanged", $$"""{"Id":"{{Id}}"}""")]
    [InlineData("", $$"""{"Id":"{{Id}}"}""")]
    [InlineData("Umbraco.ContentPublish", "")]
    [InlineData("Umbraco.ContentPublish", "{")]
    [InlineData("Umbraco.ContentPublish", "[]")]
    [InlineData("Umbraco.ContentPublish", "[7]")]
    [InlineData("Umbraco.ContentPublish", """{"Id":1063}""")]
    public void Documents_OfAnythingElse_MayBeAll(string eventName, string body) =>
        Assert.Null(WebhookCall.Documents(eventName, Encoding.UTF8.GetBytes(body)));
}
