using System.Net;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Visits;

public sealed class PreviewTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly TestClient _client = shared.Client;

    public static TheoryData<string> Previews => new("""{"at":"2026-11-22T08:00:00Z"}""", """{"asStage":"retention"}""", """{"asPersona":"family"}""");

    [Theory]
    [MemberData(nameof(Previews))]
    public async Task Preview_WithoutAKey_IsForbidden(string body) => (await _client.PostAsync("visit", body)).IsProblem(HttpStatusCode.Forbidden);

    [Theory]
    [MemberData(nameof(Previews))]
    public async Task Preview_WithAKeyThatMayNotRead_IsForbidden(string body) =>
        (await _client.PostAsync("visit", body, TestClient.Key(shared.IngestKey))).IsProblem(HttpStatusCode.Forbidden);

    [Theory]
    [MemberData(nameof(Previews))]
    public async Task Preview_WithAnUnknownKey_IsUnauthorized(string body) =>
        (await _client.PostAsync("visit", body, TestClient.Key("cj_unknown"))).IsProblem(HttpStatusCode.Unauthorized);

    [Theory]
    [MemberData(nameof(Previews))]
    public async Task Preview_WithAKeyThatMayRead_IsAnswered(string body) =>
        (await _client.PostAsync("visit", body, TestClient.Key(shared.ReadKey))).Is(HttpStatusCode.OK);

    [Fact]
    public async Task Preview_WithTheHostsPreviewRight_IsAnswered()
    {
        await using var host = await TestHost.StartAsync(setup => setup.Services = services => services.AddSingleton<IDeliveryAccess>(new EditorsAccess()));

        (await host.Client.PostAsync("visit", """{"asStage":"retention"}""")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task At_DecidesAndMatchesAsOfThen()
    {
        var token = await _client.AgreeAsync("""[{"type":"product-view","occurredAt":"2026-11-20T08:00:00Z"},{"type":"product-view","occurredAt":"2026-11-21T08:00:00Z"},{"type":"order","occurredAt":"2026-11-22T07:00:00Z"}]""");

        var then = await _client.PostAsync("visit", """{"at":"2026-11-21T10:00:00+02:00","slots":[{"name":"hero"}]}""", TestClient.Token(token), TestClient.Key(shared.ReadKey));
        var before = await _client.PostAsync("visit", """{"at":"2026-11-21T07:59:59.9999999Z"}""", TestClient.Token(token), TestClient.Key(shared.ReadKey));

        Assert.Equal("consideration", then.Stage);
        Assert.Equal("2026-11-21T08:00:00Z", then.At("decision.decidedAt").GetString());
        Assert.Equal("stage", then.At("slots.hero.matched").GetString());
        Assert.Equal("awareness", before.Stage);
    }

    [Theory]
    [InlineData("""{"asStage":"retention"}""", "default~retention~-")]
    [InlineData("""{"asPersona":"commuter"}""", "default~awareness~commuter")]
    [InlineData("""{"asStage":"advocacy","asPersona":"family"}""", "default~advocacy~family")]
    [InlineData("""{"traits":{"household":"family"},"asPersona":"-"}""", "default~awareness~-")]
    public async Task AsStageAndAsPersona_PretendThem(string body, string key)
    {
        var answer = await _client.PostAsync("visit", body, TestClient.Key(shared.ReadKey));

        Assert.Equal(key, answer.At("decision.key").GetString());
    }

    [Fact]
    public async Task Preview_StoresTheTouchpointsItCarriesAndNothingElse()
    {
        var token = await _client.AgreeAsync();
        var body = """{"asStage":"retention","consent":{"experiments":false},"traits":{"household":"family"},"touchpoints":[{"id":"a","type":"call"}],"slots":[{"name":"hero"}]}""";

        var answer = await _client.PostAsync("visit", body, TestClient.Token(token), TestClient.Key(shared.ReadKey));

        Assert.Equal("family", answer.At("decision.persona").GetString());
        Assert.Equal(["a"], await _client.StoredIdsAsync(token));
        var export = await _client.ExportAsync(token);
        Assert.Empty(export.At("traits").EnumerateObject());
        Assert.True(export.At("consent.experiments").GetBoolean());
    }

    private sealed class EditorsAccess : IDeliveryAccess
    {
        public bool IsAllowed(HttpContext context) => true;

        public bool MayPreview(HttpContext context) => true;
    }
}
