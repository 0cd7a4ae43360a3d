using ContentJourney.Engine.Content;

namespace ContentJourney.AspNetCore.Tests.Management;

/// <summary>A catalogue that holds what a test puts in.</summary>
internal sealed class FixedCatalog : IContentCatalog
{
    public ContentIndex Current { get; private set; } = ContentIndex.Empty;

    public Guid Publish(ContentTags tags)
    {
        var id = Guid.NewGuid();
        var item = new ContentItem { Id = id, UpdateDate = DateTimeOffset.UnixEpoch, Tags = tags, Json = "{}"u8.ToArray() };
        Current = new ContentIndex([item], ["en-US"], "en-US");
        return id;
    }
}
