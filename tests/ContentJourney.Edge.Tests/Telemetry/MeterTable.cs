using ContentJourney.Engine.Tests.Naive;

namespace ContentJourney.Edge.Tests.Telemetry;

/// <summary>The tables of docs/observability.md.</summary>
internal static class MeterTable
{
    /// <summary>The document.</summary>
    public static string Document { get; } = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "observability.md"));

    /// <summary>The meters: name, kind and unit.</summary>
    public static IReadOnlyList<(string Name, string Kind, string Unit)> Meters { get; } =
    [
        .. Rows("| meter |").Select(cells => (cells[0].Trim('`'), cells[1], cells[2])),
    ];

    /// <summary>The cells of a table, row by row.</summary>
    public static IEnumerable<string[]> Rows(string header) => Document.Split('\n')
        .SkipWhile(line => !line.StartsWith(header, StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Trim()).ToArray());

    /// <summary>The names of a meter in Prometheus, by OpenTelemetry's rules.</summary>
    public static IEnumerable<string> PrometheusNames((string Name, string Kind, string Unit) meter)
    {
        var unit = meter.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        var name = meter.Name.Replace('.', '_') + unit;
        return meter.Kind switch
        {
            "counter" => [$"{name}_total"],
            "histogram" => [$"{name}_bucket", $"{name}_sum", $"{name}_count"],
            _ => [name],
        };
    }
}
