using ContentJourney.Engine.Content;

namespace ContentJourney.Umbraco.Content;

/// <summary>A catalogue without content: visitors are decided for, every slot is empty, and health says so.</summary>
internal sealed class UnfilledCatalog : IContentCatalog
{
    public ContentIndex Current => ContentIndex.Empty;
}
