using System.Text.Json;
using System.Text.RegularExpressions;
using ContentJourney.Engine.Tests.Naive;

namespace ContentJourney.Edge.Tests.Telemetry;

/// <summary>What operators read about meters, and what they look at, is what there is.</summary>
public sealed partial class DocumentTests(MeasuredEdge edge) : IClassFixture<MeasuredEdge>
{
    // Of queries, not of measurements.
    private static readonly HashSet<string> s_words = ["sum", "rate", "min", "max", "by", "on", "group_left", "histogram_quantile"];
    private static readonly HashSet<string> s_labelsOfPrometheus = ["job", "instance", "le"];

    [Fact]
    public void Document_NamesEveryMeterAttributeAndActivityOfTheSource()
    {
        var named = Backticked().Matches(MeterTable.Document).Select(match => match.Groups[1].Value).ToHashSet();
        var made = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Quoted().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .ToHashSet();
        made.Remove("contentjourney.db");

        Assert.Equal(made.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Exported_IsWhatTheDocumentSays()
    {
        var read = await edge.ReadAfterVisitAsync();
        var documented = MeterTable.Meters.SelectMany(MeterTable.PrometheusNames).ToHashSet();

        var exported = read.Names.Where(name => name.StartsWith("contentjourney_", StringComparison.Ordinal)).ToHashSet();

        Assert.Subset(documented, exported);
        Assert.True(exported.Count > 15, $"Only these were exported: {string.Join(", ", exported)}");
    }

    [Fact]
    public async Task Dashboard_AsksForWhatIsExported()
    {
        var read = await edge.ReadAfterVisitAsync();
        var names = MeterTable.Meters.SelectMany(MeterTable.PrometheusNames).Concat(read.Names).ToHashSet();
        var labels = Backticked().Matches(MeterTable.Document).Select(match => match.Groups[1].Value.Replace('.', '_'))
            .Concat(read.Samples.SelectMany(sample => sample.Labels.Keys)).Concat(s_labelsOfPrometheus).ToHashSet();

        var queries = Queries();

        Assert.NotEmpty(queries);
        Assert.All(queries, query =>
        {
            Assert.All(MetricsOf(query), metric => Assert.Contains(metric, names));
            Assert.All(LabelsOf(query), label => Assert.Contains(label, labels));
        });
    }

    private static List<string> Queries()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "dashboards", "contentjourney.json")));
        return [.. dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.TryGetProperty("targets", out var targets) ? targets.EnumerateArray() : default)
            .Select(target => target.GetProperty("expr").GetString()!)];
    }

    private static IEnumerable<string> MetricsOf(string query) =>
        Identifier().Matches(Grouping().Replace(Matchers().Replace(query, ""), "")).Select(match => match.Value).Where(word => !s_words.Contains(word));

    private static IEnumerable<string> LabelsOf(string query) =>
        Matchers().Matches(query).SelectMany(match => LabelOfMatcher().Matches(match.Value)).Select(match => match.Groups[1].Value)
            .Concat(Grouping().Matches(query).SelectMany(match => Identifier().Matches(match.Groups[1].Value)).Select(match => match.Value));

    [GeneratedRegex("`(contentjourney\\.[a-z._]+)`")]
    private static partial Regex Backticked();

    [GeneratedRegex("\"(contentjourney\\.[a-z._]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{[^}]*\}|\[[^\]]*\]")]
    private static partial Regex Matchers();

    [GeneratedRegex(@"\b(?:by|on)\s*\(([^)]*)\)")]
    private static partial Regex Grouping();

    [GeneratedRegex("([a-zA-Z_][a-zA-Z0-9_]*)=")]
    private static partial Regex LabelOfMatcher();

    [GeneratedRegex("[a-zA-Z_][a-zA-Z0-9_:]*")]
    private static partial Regex Identifier();
}
