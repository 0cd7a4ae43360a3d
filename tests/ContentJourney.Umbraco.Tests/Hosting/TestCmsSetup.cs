using ContentJourney.AspNetCore.Journeys;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.Umbraco.Tests.Hosting;

/// <summary>What a test wants to be different about its site.</summary>
internal sealed class TestCmsSetup
{
    /// <summary>Settings, such as <c>ContentJourney:DefaultConsent</c>.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Journeys with live rules.</summary>
    public IReadOnlyList<JourneySeed> Journeys { get; set; } = [];

    /// <summary>Changes to the services, after the package was composed.</summary>
    public Action<IServiceCollection> Services { get; set; } = _ => { };

    /// <summary>The site's own pipeline, which the package stands in front of.</summary>
    public Action<WebApplication> Pipeline { get; set; } = _ => { };
}
