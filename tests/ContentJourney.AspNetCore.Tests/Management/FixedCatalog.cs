using System.Text;
using ContentJourney.Engine.Content;

namespace ContentJourney.AspNetCore.Tests.Management;

/// <summary>A catalogue that holds what a test puts in.</summary>
internal sealed class FixedCatalog : IContentCatalog
{
    public ContentIndex Current { get; private set; } = ContentIndex.Empty;

    public Guid Publish(ContentTags tags) => PublishAll(tags)[0];

    /// <summary>Publishes an item for each of the tags, in place of what was published.</summary>
    public IReadOnlyList<Guid> PublishAll(params IReadOnlyList<ContentTags> tags)
    {
        ContentItem[] items = [.. tags.Select(each => Item(Guid.NewGuid(), each))];
        Current = new ContentIndex(items, ["en-US"], "en-US");
        return [.. items.Select(item => item.Id)];
    }

    private static ContentItem Item(Guid id, ContentTags tags) => new()
    {
        Id = id,
        UpdateDate = DateTimeOffset.UnixEpoch,
        Tags = tags,
        Json = Encoding.UTF8.GetBytes($$"""{"contentType":"page","id":"{{id}}","properties":{ } }"""),
    };
}
