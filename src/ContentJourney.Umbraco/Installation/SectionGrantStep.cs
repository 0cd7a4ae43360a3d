using ContentJourney.Umbraco.Access;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace ContentJourney.Umbraco.Installation;

/// <summary>Gives administrators the section "Journeys". Only once: they may take it away again.</summary>
internal sealed class SectionGrantStep(IUserGroupService groups) : IInstallationStep
{
    public string Mark => "ContentJourney.Installed.SectionGrant";

    public async Task InstallAsync()
    {
        var administrators = await groups.GetAsync(Constants.Security.AdminGroupAlias)
            ?? throw new InvalidOperationException("There is no user group of administrators.");
        if (administrators.AllowedSections.Contains(JourneySection.Alias))
        {
            return;
        }

        administrators.AddAllowedSection(JourneySection.Alias);
        var updated = await groups.UpdateAsync(administrators, Constants.Security.SuperUserKey);
        if (!updated.Success)
        {
            throw new InvalidOperationException($"Administrators could not be given the section 'Journeys': {updated.Status}.");
        }
    }
}
