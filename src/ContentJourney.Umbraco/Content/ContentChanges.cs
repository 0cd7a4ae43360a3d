namespace ContentJourney.Umbraco.Content;

/// <summary>What has changed in the CMS.</summary>
internal sealed record ContentChanges
{
    /// <summary>Documents, and whether those below them changed with them.</summary>
    public required IReadOnlyCollection<DocumentChange> Documents { get; init; }

    /// <summary>Whether documents may have come under the protection of members.</summary>
    public bool Protection { get; init; }

    /// <summary>Whether any document may now be rendered otherwise: through what it picks, its type, its address or the languages.</summary>
    public bool Everything { get; init; }

    /// <summary>Whether that is known to concern what is served, so that it cannot wait.</summary>
    public bool AtOnce { get; init; }
}

/// <summary>A document that has changed, come or gone.</summary>
/// <param name="Id">Its number, which the paths of those below it have.</param>
/// <param name="Key">Its key.</param>
/// <param name="WithBranch">Whether those below it may have come or gone too.</param>
internal readonly record struct DocumentChange(int Id, Guid Key, bool WithBranch);
