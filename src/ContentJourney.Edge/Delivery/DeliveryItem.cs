using ContentJourney.Engine.Content;

namespace ContentJourney.Edge.Delivery;

/// <summary>One item of the snapshot in one culture: what queries ask for, and the exact JSON of the answer.</summary>
internal sealed record DeliveryItem
{
    /// <summary>The item's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Alias of the content type.</summary>
    public required string ContentType { get; init; }

    /// <summary>The item's name in this culture.</summary>
    public required string Name { get; init; }

    /// <summary>When the item was made, in UTC.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>When the item was last changed in this culture, in UTC.</summary>
    public required DateTimeOffset UpdateDate { get; init; }

    /// <summary>The place below the start item, as in <see cref="RoutePath.Normalize"/>.</summary>
    public required string Path { get; init; }

    /// <summary>The root of the item's tree; the item itself for a root.</summary>
    public required Guid StartItemId { get; init; }

    /// <summary>URL segment of the root.</summary>
    public required string StartItemPath { get; init; }

    /// <summary>Whether the item does not vary by culture.</summary>
    public required bool IsInvariant { get; init; }

    /// <summary>The tags; null: they cannot be read, and the item is matched to nobody.</summary>
    public required ContentTags? Tags { get; init; }

    /// <summary>The item in the CMS's wire form: UTF-8, no white space, non-ASCII characters escaped.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>The priority of the tags; 0 without tags.</summary>
    public int Priority => Tags?.Priority ?? 0;

    /// <summary>Whether the item is the root of its tree.</summary>
    public bool IsRoot => Id == StartItemId;
}
