namespace ContentJourney.Site.Demo;

/// <summary>A property of the shop's document types.</summary>
/// <param name="Alias">Its alias.</param>
/// <param name="Kind">How its values are edited and stored.</param>
/// <param name="Varies">Whether each culture has its own value.</param>
internal sealed record ShopProperty(string Alias, PropertyKind Kind, bool Varies = true)
{
    /// <summary>Alias of the property whose value the CMS takes for the document's part of the route.</summary>
    public const string UrlName = "umbracoUrlName";

    /// <summary>Alias of the tags, which the package's composition brings along.</summary>
    public const string Tags = "journeyTags";

    /// <summary>What every page has.</summary>
    public static IReadOnlyList<ShopProperty> OfPages { get; } =
    [
        new("title", PropertyKind.Line), new("teaser", PropertyKind.Text), new("body", PropertyKind.RichText),
        new("image", PropertyKind.Picture), new("cta", PropertyKind.Links),
    ];

    /// <summary>What is for sale has besides.</summary>
    public static IReadOnlyList<ShopProperty> OfGoods { get; } =
    [
        new("price", PropertyKind.Number), new("currency", PropertyKind.Line), new("priceInEuro", PropertyKind.Number, Varies: false),
        new("rating", PropertyKind.Decimal, Varies: false), new("ratingCount", PropertyKind.Number, Varies: false),
        new("specifications", PropertyKind.Specifications),
    ];

    /// <summary>The shop's own properties of a document type, without route and tags.</summary>
    public static IReadOnlyList<ShopProperty> Of(string type) => type switch
    {
        ShopTree.FolderType => [],
        "bike" or "accessory" => [.. OfPages, .. OfGoods],
        _ => OfPages,
    };
}

/// <summary>How values are edited and stored.</summary>
internal enum PropertyKind
{
    /// <summary>A line of text.</summary>
    Line,

    /// <summary>Lines of text.</summary>
    Text,

    /// <summary>Markup.</summary>
    RichText,

    /// <summary>A picked picture.</summary>
    Picture,

    /// <summary>Links to documents and addresses.</summary>
    Links,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number.</summary>
    Decimal,

    /// <summary>Blocks of label and value.</summary>
    Specifications,
}
