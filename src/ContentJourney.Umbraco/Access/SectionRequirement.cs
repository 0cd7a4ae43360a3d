using Microsoft.AspNetCore.Authorization;

namespace ContentJourney.Umbraco.Access;

/// <summary>Asks for a backoffice user who may see at least one of the sections.</summary>
/// <param name="Sections">Aliases of sections as user groups keep them.</param>
internal sealed record SectionRequirement(IReadOnlyList<string> Sections) : IAuthorizationRequirement;
