using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Experiments;

/// <summary>A site on which experiments of <see cref="SampleExperiment"/> run, and its visitors.</summary>
internal sealed class ExperimentSite : IAsyncDisposable
{
    private const string Consent = """{"analytics":true,"personalization":true,"experiments":true}""";

    private ExperimentSite(ManagementSite site) => Management = site;

    public ManagementSite Management { get; }

    public TestClient Client => Management.Host.Client;

    public static async Task<ExperimentSite> StartAsync(Action<TestHostSetup>? change = null, Action<IServiceCollection>? services = null)
    {
        var site = await ManagementSite.StartAsync(change, services);
        await SampleExperiment.PrepareAsync(site);
        return new ExperimentSite(site);
    }

    /// <summary>Makes and starts an experiment.</summary>
    public async Task RunAsync(string alias = "test", Action<JsonObject>? change = null)
    {
        (await Management.PutAsync($"experiments/{alias}", SampleExperiment.Json(change))).Is(HttpStatusCode.Created);
        await StepAsync("start", alias);
    }

    public async Task StepAsync(string step, string alias = "test") =>
        (await Management.PostAsync($"experiments/{alias}/{step}")).Is(HttpStatusCode.OK);

    /// <summary>A visit with so many product views, and with consent to everything.</summary>
    public async Task<Answer> VisitAsync(string? token = null, int views = 0, string consent = Consent, string query = "", string more = "") =>
        (await Client.PostAsync(
            $"visit{query}",
            $$"""{"journey":"bikes","consent":{{consent}},"touchpoints":[{{string.Join(',', Enumerable.Repeat("""{"type":"product-view"}""", views))}}]{{more}}}""",
            token is null ? [] : [TestClient.Token(token)])).Is(HttpStatusCode.OK);

    /// <summary>The experiments in what is stored about a visitor, as JSON.</summary>
    public async Task<string> ExportAsync(string token) =>
        (await Client.GetAsync("visitor", TestClient.Token(token))).Is(HttpStatusCode.OK).At("experiments").GetRawText();

    /// <summary>Tokens of new visitors, one of each variant.</summary>
    public async Task<(string Control, string Other)> OneOfEachAsync()
    {
        var found = new Dictionary<string, string>();
        while (found.Count < 2)
        {
            var visit = await VisitAsync();
            found[VariantOf(visit)!] = visit.Visitor;
        }

        return (found["control"], found["b"]);
    }

    public static string? VariantOf(Answer visit) =>
        visit.At("experiments") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0].GetProperty("variant").GetString() : null;

    public async ValueTask DisposeAsync() => await Management.DisposeAsync();
}
