using System.Text.Json;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Experiments.Metrics;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Experiments;

public sealed class ExperimentDocumentTests
{
    /// <summary>The contract's own example.</summary>
    private const string Example = """
        { "alias":"shorter-consideration", "journey":"default", "kind":"rule-set", "hypothesis":"…",
          "variants":[{"alias":"control","weight":50,"ruleSetVersion":3},{"alias":"b","weight":50,"ruleSetVersion":4}],
          "audience":{"count":{"types":["product-view"]},"atLeast":1}, "exclusionGroup":null, "holdout":0, "minimumRuntime":"7d",
          "metrics":[{"alias":"orders","kind":"conversion","match":{"types":["order"]},"window":"14d","primary":true}] }
        """;

    private const string Metrics = """[{"alias":"orders","kind":"conversion","match":{"types":["order"]}}]""";

    private static readonly JourneyVocabulary Vocabulary = new(new Journey
    {
        Alias = "default",
        Name = "Default",
        Stages = [new Stage("awareness", "Awareness"), new Stage("conversion", "Conversion")],
        TouchpointTypes = [new TouchpointType { Alias = "product-view", Name = "View" }, new TouchpointType { Alias = "order", Name = "Order" }],
        Slots = ["hero"],
    });

    [Fact]
    public void Read_TheContractsExample_IsWhatItSays()
    {
        var (experiment, errors) = Read(Example);

        Assert.Empty(errors.Errors);
        Assert.Equal(ExperimentKind.RuleSet, experiment!.Kind);
        Assert.Equal([3, 4], experiment.Variants.Select(variant => variant.RuleSetVersion));
        Assert.Equal(TimeSpan.FromDays(7), experiment.MinimumRuntime);
        Assert.Equal("""{"count":{"types":["product-view"]},"atLeast":1}""", experiment.Audience);
        Assert.Equal(
            new Metric { Alias = "orders", Kind = MetricKind.Conversion, Match = """{"types":["order"]}""", Window = TimeSpan.FromDays(14), Primary = true },
            experiment.Primary);
    }

    [Fact]
    public void Read_Content_HasASlotAndItems()
    {
        var (experiment, errors) = Read("""
            { "alias":"x", "journey":"default", "kind":"content", "slot":"hero", "holdout":10, "exclusionGroup":"home",
              "variants":[{"alias":"a","weight":1,"items":["6f9619ff-8b86-d011-b42d-00cf4fc964ff"]},{"alias":"b","weight":3,"items":["6f9619ff-8b86-d011-b42d-00cf4fc964fe"]}],
              "metrics":[{"alias":"revenue","kind":"sum","match":{"types":["order"]},"capQuantile":0.99,"primary":true},
                         {"alias":"speed","kind":"time","match":{"types":["order"]}}, {"alias":"further","kind":"progress","guardrail":true}] }
            """);

        Assert.Empty(errors.Errors);
        Assert.Equal("hero", experiment!.Slot);
        Assert.Equal(Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964fe"), experiment.Variants[1].Items.Single());
        Assert.Equal([false, true, false], experiment.Metrics.Select(metric => metric.LowerIsBetter));
        Assert.Equal([false, false, true], experiment.Metrics.Select(metric => metric.Guardrail));
        Assert.Equal(10, experiment.Holdout);
    }

    [Fact]
    public void Read_OnlyMetric_IsPrimary() =>
        Assert.True(Read(RuleSets(Metrics)).Experiment!.Metrics.Single().Primary);

    [Theory]
    [InlineData(Example)]
    [InlineData("""{ "alias":"x", "journey":"default", "kind":"content", "slot":"hero", "minimumRuntime":"36h", "variants":[{"alias":"a","weight":1,"items":["6f9619ff-8b86-d011-b42d-00cf4fc964ff"]},{"alias":"b","weight":3,"items":["6f9619ff-8b86-d011-b42d-00cf4fc964fe"]}], "metrics":[{"alias":"revenue","kind":"sum","match":{},"window":"90s","capQuantile":0.9,"lowerIsBetter":true}] }""")]
    public void Write_ReadAgain_IsTheSame(string json)
    {
        var written = Write(Read(json).Experiment!);

        var (again, errors) = Read(written);

        Assert.Empty(errors.Errors);
        Assert.Equal(written, Write(again!));
    }

    [Theory]
    [InlineData("{}", "journey", "is required")]
    [InlineData("""{ "journey":"other" }""", "journey", "'other' is not a known journey")]
    [InlineData("""{ "kind":"button" }""", "kind", "'button' is not a known kind of experiment; allowed: rule-set, content")]
    [InlineData("""{ "kind":"content" }""", "slot", "is required")]
    [InlineData("""{ "journey":"default", "kind":"content", "slot":"foot" }""", "slot", "'foot' is not a known slot; allowed: hero")]
    [InlineData("""{ "kind":"rule-set", "slot":"hero" }""", "slot", "stands with the kind 'rule-set'; allowed: only with the kind 'content'")]
    [InlineData("""{ "holdout":100 }""", "holdout", "is 100; allowed: 0 to 99")]
    [InlineData("""{ "exclusionGroup":"A" }""", "exclusionGroup", "'A' is not an alias; allowed: ^[a-z0-9][a-z0-9-]{0,63}$")]
    [InlineData("""{ "minimumRuntime":"soon" }""", "minimumRuntime", "'soon' is not a duration; allowed: an integer from 0 and one of s m h d w, such as 7d, up to 36500d")]
    [InlineData("""{ "journey":"default", "audience":{"score":"interest","atLeast":1} }""", "audience.score", "'interest' is not a known score; there is none")]
    [InlineData("""{ "journey":"default", "audience":{"count":{"types":["call"]},"atLeast":1} }""", "audience.count.types[0]", "'call' is not a known touchpoint type; allowed: product-view, order, content-shown")]
    [InlineData("""{ "winner":"b" }""", "winner", "is unknown; allowed: alias, journey, kind, slot, hypothesis, variants, audience, exclusionGroup, holdout, minimumRuntime, metrics")]
    [InlineData("""{ "variants":[{"alias":"a","weight":1}] }""", "variants", "has 1 items; allowed: 2 to 20")]
    public void Read_WrongMember_NamesItsPlace(string json, string path, string message) => Assert.Contains((path, message), Read(json).Errors.Errors);

    [Theory]
    [InlineData("""{"alias":"b","weight":50}""", "variants[1].ruleSetVersion", "is required")]
    [InlineData("""{"alias":"b","weight":50,"ruleSetVersion":0}""", "variants[1].ruleSetVersion", "is 0; allowed: whole numbers from 1 to 2147483647")]
    [InlineData("""{"alias":"b","weight":50,"ruleSetVersion":3}""", "variants[1].ruleSetVersion", "3 stands twice; variants of one version cannot differ")]
    [InlineData("""{"alias":"b","weight":50,"ruleSetVersion":9}""", "variants[1].ruleSetVersion", "9 is not a published rule set of 'default'")]
    [InlineData("""{"alias":"control","weight":50,"ruleSetVersion":4}""", "variants[1].alias", "'control' stands twice; each alias may stand once")]
    [InlineData("""{"alias":"b","ruleSetVersion":4}""", "variants[1].weight", "is required")]
    [InlineData("""{"alias":"b","weight":-1,"ruleSetVersion":4}""", "variants[1].weight", "is -1; allowed: 1E-06 to 1000000000")]
    [InlineData("""{"alias":"b","weight":1,"ruleSetVersion":4,"items":[]}""", "variants[1].items", "stands with the kind 'rule-set'; allowed: only with the kind 'content'")]
    [InlineData("7", "variants[1]", "must be an object, not a number")]
    public void Read_WrongVariant_NamesItsPlace(string variant, string path, string message) => Assert.Contains(
        (path, message),
        Read($$"""{ "journey":"default", "kind":"rule-set", "variants":[{"alias":"control","weight":50,"ruleSetVersion":3}, {{variant}}] }""").Errors.Errors);

    [Fact]
    public void Read_ItemThatIsNoId_NamesItsPlace() => Assert.Contains(
        ("variants[0].items[0]", "'page' is not a content id; allowed: a GUID with hyphens"),
        Read("""{ "kind":"content", "variants":[{"alias":"a","weight":1,"items":["page"]},{"alias":"b","weight":1,"items":[]}] }""").Errors.Errors);

    [Theory]
    [InlineData("[]", "metrics", "has 0 items; allowed: 1 to 21")]
    [InlineData("""[{"alias":"a"}]""", "metrics[0].kind", "is required")]
    [InlineData("""[{"alias":"a","kind":"clicks"}]""", "metrics[0].kind", "'clicks' is not a known kind of metric; allowed: conversion, progress, sum, time")]
    [InlineData("""[{"alias":"a","kind":"sum"}]""", "metrics[0].match", "is required")]
    [InlineData("""[{"alias":"a","kind":"sum","match":{"types":["call"]}}]""", "metrics[0].match.types[0]", "'call' is not a known touchpoint type; allowed: product-view, order, content-shown")]
    [InlineData("""[{"alias":"a","kind":"progress","match":{}}]""", "metrics[0].match", "stands with the kind 'progress', which reaching a later stage decides; allowed: none")]
    [InlineData("""[{"alias":"a","kind":"progress","window":"0d"}]""", "metrics[0].window", "'0d' is not a duration; allowed: a positive integer and one of s m h d w, such as 7d, up to 36500d")]
    [InlineData("""[{"alias":"a","kind":"progress","capQuantile":0.9}]""", "metrics[0].capQuantile", "stands with a kind that has no values; allowed: sum, time")]
    [InlineData("""[{"alias":"a","kind":"progress","primary":true,"guardrail":true}]""", "metrics[0].primary", "stands with 'guardrail'; a metric may be one of them")]
    [InlineData("""[{"alias":"a","kind":"progress"},{"alias":"b","kind":"progress"}]""", "metrics", "has 0 primary metrics; allowed: exactly one, which is no guardrail")]
    [InlineData("""[{"alias":"a","kind":"progress","primary":true},{"alias":"b","kind":"progress","primary":true}]""", "metrics", "has 2 primary metrics; allowed: exactly one, which is no guardrail")]
    [InlineData("""[{"alias":"a","kind":"progress","guardrail":true}]""", "metrics", "has 0 primary metrics; allowed: exactly one, which is no guardrail")]
    public void Read_WrongMetrics_NamesItsPlace(string metrics, string path, string message) => Assert.Contains((path, message), Read(RuleSets(metrics)).Errors.Errors);

    [Fact]
    public void Read_AddressedByAnotherAlias_IsRefused() => Assert.Contains(
        ("alias", "is 'shorter-consideration', but the experiment is addressed as 'longer'; allowed: the same"), Read(Example, "longer").Errors.Errors);

    private static string RuleSets(string metrics) => $$"""
        { "alias":"x", "journey":"default", "kind":"rule-set", "variants":[{"alias":"a","weight":1,"ruleSetVersion":3},{"alias":"b","weight":1,"ruleSetVersion":4}], "metrics":{{metrics}} }
        """;

    private static (Experiment? Experiment, ErrorList Errors) Read(string json, string? alias = null)
    {
        var errors = new ErrorList();
        var reading = new ExperimentReading
        {
            FindJourney = journey => journey == "default" ? Vocabulary : null,
            IsPublished = (_, version) => version is 3 or 4,
        };
        return (ExperimentDocument.Read(JsonNode.Root(JsonDocument.Parse(json).RootElement, errors), reading, alias), errors);
    }

    private static string Write(Experiment experiment)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ExperimentDocument.Write(writer, experiment);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
