using ContentJourney.Engine.Content;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Hosting;

/// <summary>What a test wants to be different about its host.</summary>
internal sealed class TestHostSetup
{
    /// <summary>Settings, such as <c>ContentJourney:DefaultConsent</c>.</summary>
    public Dictionary<string, string?> Settings { get; } = new() { ["ContentJourney:ManagementKey"] = TestHost.ManagementKey };

    /// <summary>The content.</summary>
    public ContentIndex Content { get; set; } = TestSite.Content;

    /// <summary>The folder of the database; null: a new one.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>Changes to the services, after all were added.</summary>
    public Action<IServiceCollection> Services { get; set; } = _ => { };

    /// <summary>Whether the endpoints stand in a bare branch in front of the pipeline, as in a CMS.</summary>
    public bool InBranch { get; set; }
}
