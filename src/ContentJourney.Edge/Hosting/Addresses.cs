using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ContentJourney.Edge.Hosting;

/// <summary>Where the host listens.</summary>
internal static class Addresses
{
    private const string Default = "http://127.0.0.1:5280";
    private static readonly string[] s_settings = ["urls", "http_ports", "https_ports"];

    /// <summary>Listens on the default address unless the settings name another.</summary>
    public static void UseDefault(WebApplicationBuilder builder)
    {
        if (s_settings.All(setting => string.IsNullOrEmpty(builder.Configuration[setting]))
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(Default);
        }
    }

    /// <summary>The addresses of a started host.</summary>
    public static IReadOnlyList<string> Of(WebApplication app) =>
        [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];
}
