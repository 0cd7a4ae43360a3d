namespace ContentJourney.Umbraco.Installation;

/// <summary>Something that is done to a site once, when the package is new to it.</summary>
internal interface IInstallationStep
{
    /// <summary>The name under which the CMS's database remembers that it was done; never changes.</summary>
    string Mark { get; }

    /// <summary>Does it. Where it was half done before, it does the rest.</summary>
    /// <exception cref="InvalidOperationException">The CMS refused.</exception>
    Task InstallAsync();
}
