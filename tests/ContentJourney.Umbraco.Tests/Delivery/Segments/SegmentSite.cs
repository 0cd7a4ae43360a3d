using System.Net.Http.Json;
using System.Text.Json;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace ContentJourney.Umbraco.Tests.Delivery.Segments;

/// <summary>A site with stage segments whose every other endpoint answers the segment that came through to it.</summary>
internal static class SegmentSite
{
    public const string Content = "/umbraco/delivery/api/v2/content";

    public const string Journey = "/umbraco/delivery/api/v2/journey";

    private const string Rules = """{"stages":{"conversion":{"enter":{"count":{"types":["order"]},"atLeast":1}}}}""";

    public static async Task<TestCms> StartAsync(Action<IServiceCollection>? change = null, params (string Name, string Value)[] settings)
    {
        var cms = await TestCms.StartWithAsync(setup =>
        {
            setup.Settings["ContentJourney:Segments:Enabled"] = "true";
            foreach (var (name, value) in settings)
            {
                setup.Settings[name] = value;
            }

            setup.Journeys = [new JourneySeed(Shop.Journey, Rules)];
            setup.Services = change ?? (_ => { });
            setup.Pipeline = app => app.MapFallback("{**path}", context => context.Response.WriteAsync($"segment={context.Request.Headers["Accept-Segment"]}"));
        });
        cms.Access.HasPublicAccess().Returns(true);
        return cms;
    }

    /// <summary>The token of somebody who ordered.</summary>
    public static Task<string> BuyAsync(this HttpClient site) => site.BuyAsync("""{"analytics":true,"personalization":true}""");

    /// <summary>The token of somebody who ordered, with this consent.</summary>
    public static async Task<string> BuyAsync(this HttpClient site, string consent)
    {
        using var body = new StringContent($$"""{"consent":{{consent}},"touchpoints":[{"type":"order"}]}""", null, "application/json");
        using var response = await site.PostAsync($"{Journey}/visit?cookie=true", body);
        return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("visitor").GetString()!;
    }
}
