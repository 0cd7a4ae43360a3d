using System.Text.Json.Nodes;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Experiments.Participants;

/// <summary>Who takes part in an experiment, and who does not.</summary>
public sealed class ParticipationTests : IAsyncLifetime
{
    private const int Few = 40;

    private ExperimentSite _site = null!;

    public async Task InitializeAsync() => _site = await ExperimentSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("""{"analytics":true,"personalization":true,"experiments":false}""", null)]
    [InlineData("""{"analytics":true,"personalization":true}""", null)]
    [InlineData("""{"analytics":false,"personalization":true,"experiments":true}""", null)]
    [InlineData("""{"analytics":true,"personalization":false,"experiments":true}""", null)]
    [InlineData("""{"analytics":true,"personalization":true}""", "1")]
    public async Task Visit_WithoutConsent_IsNeverAssigned(string consent, string? privacyControl)
    {
        await _site.RunAsync();
        for (var i = 0; i < Few; i++)
        {
            var visit = await _site.Client.PostAsync(
                "visit", $$"""{"journey":"bikes","consent":{{consent}},"touchpoints":[{"type":"product-view"}]}""", privacyControl is null ? [] : [("Sec-GPC", privacyControl)]);

            Assert.Equal("[]", visit.At("experiments").GetRawText());
            Assert.Equal("[]", await _site.ExportAsync(visit.Visitor));
        }
    }

    [Fact]
    public async Task Visit_AfterConsentWasWithdrawn_IsDecidedByTheLiveRules()
    {
        await _site.RunAsync();
        var (_, other) = await _site.OneOfEachAsync();
        await _site.VisitAsync(other, views: 2);

        var without = await _site.VisitAsync(other, consent: """{"experiments":false}""");

        Assert.Equal(("[]", "awareness"), (without.At("experiments").GetRawText(), without.Stage));
        Assert.Equal("awareness", (await _site.Client.GetAsync("decision?journey=bikes", TestClient.Token(other))).At("stage").GetString());
    }

    [Fact]
    public async Task DryRun_AnswersWithTheVariantTheVisitWouldGet_AndStoresNone()
    {
        await _site.RunAsync();
        var variants = new HashSet<string?>();
        for (var i = 0; i < Few; i++)
        {
            var dry = await _site.VisitAsync(query: "?dryRun=true");
            Assert.Equal("[]", await _site.ExportAsync(dry.Visitor));

            var variant = ExperimentSite.VariantOf(dry);
            Assert.Equal(variant, ExperimentSite.VariantOf(await _site.VisitAsync(dry.Visitor)));
            variants.Add(variant);
        }

        Assert.Equal(["b", "control"], variants.Order());
    }

    [Fact]
    public async Task DryRun_OfAStoredVariant_DecidesByItAndExposesNobody()
    {
        await _site.RunAsync();
        var (_, other) = await _site.OneOfEachAsync();

        var dry = await _site.VisitAsync(other, views: 2, query: "?dryRun=true");

        Assert.Equal(("b", "consideration"), (ExperimentSite.VariantOf(dry), dry.Stage));
        Assert.Contains("\"exposedAt\":null", await _site.ExportAsync(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audience_IsAskedBeforeAnybodyIsAssigned()
    {
        await _site.RunAsync(change: test => test["audience"] = System.Text.Json.Nodes.JsonNode.Parse("""{"count":{"types":["product-view"]},"atLeast":2}"""));
        var first = await _site.VisitAsync(views: 1);
        var second = await _site.VisitAsync(first.Visitor, views: 1);

        Assert.Null(ExperimentSite.VariantOf(first));
        Assert.NotNull(ExperimentSite.VariantOf(second));
    }

    [Fact]
    public async Task ExclusionGroup_NobodyIsInBoth()
    {
        await _site.RunAsync("first", test => test["exclusionGroup"] = "stages");
        await _site.RunAsync("second", test => test["exclusionGroup"] = "stages");
        var aliases = new HashSet<string>();
        for (var i = 0; i < Few; i++)
        {
            var first = await _site.VisitAsync();
            var second = await _site.VisitAsync(first.Visitor, views: 1);

            Assert.Equal(1, first.At("experiments").GetArrayLength());
            Assert.Equal(first.At("experiments").GetRawText(), second.At("experiments").GetRawText());
            aliases.Add(first.At("experiments.0.alias").GetString()!);
        }

        Assert.Equal(["first", "second"], aliases.Order());
    }

    [Fact]
    public async Task Holdout_TakesNoPart()
    {
        await _site.RunAsync(change: test => test["holdout"] = 99);
        var assigned = 0;
        for (var i = 0; i < Few; i++)
        {
            assigned += ExperimentSite.VariantOf(await _site.VisitAsync()) is null ? 0 : 1;
        }

        Assert.InRange(assigned, 0, Few / 4);
    }
}
