using ContentJourney.Engine.Content;

namespace ContentJourney.AspNetCore.Content;

/// <summary>The content a host has with its drafts, for those who may preview; a host without drafts has none such.</summary>
internal interface IDraftCatalog
{
    /// <summary>All content as its drafts are now.</summary>
    ValueTask<ContentIndex> GetAsync(CancellationToken cancellationToken);
}
