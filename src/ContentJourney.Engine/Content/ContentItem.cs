namespace ContentJourney.Engine.Content;

/// <summary>One published item in one culture, as the Delivery API renders it.</summary>
public sealed record ContentItem
{
    /// <summary>The item's id.</summary>
    public required Guid Id
    {
        get;
        init => (field, ContentId) = (value, value.ToString("D"));
    }

    /// <summary>The id as touchpoints carry it, a GUID in its lower-case hyphenated form: whatever shows the item has the same text.</summary>
    public string ContentId { get; private init; } = "";

    /// <summary>The culture of this rendering; null: the item is the same in every culture.</summary>
    public string? Culture { get; init; }

    /// <summary>When the item was last changed, in UTC.</summary>
    public required DateTimeOffset UpdateDate { get; init; }

    /// <summary>The tags.</summary>
    public required ContentTags Tags { get; init; }

    /// <summary>The exact UTF-8 JSON of the item.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }
}
