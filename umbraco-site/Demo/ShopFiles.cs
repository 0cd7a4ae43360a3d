namespace ContentJourney.Site.Demo;

/// <summary>The files of the shop as they lie beside the program.</summary>
/// <param name="Directory">Their folder.</param>
internal sealed record ShopFiles(string Directory)
{
    /// <summary>Delivery API answers for each culture.</summary>
    public string Content => Path.Combine(Directory, "content.json");

    /// <summary>A picture.</summary>
    public string Media(string fileName) => Path.Combine(Directory, "media", fileName);
}
