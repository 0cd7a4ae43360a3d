using ContentJourney.Engine.Experiments.Statistics.Planning;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Experiments.Statistics.Totals;

/// <summary>Reads what was decided before the start.</summary>
internal static class PlanReader
{
    public static readonly string[] Members =
        ["alpha", "power", "minimumEffect", "baseline", "standardDeviation", "tunedTo", "peeked", "minimumRuntime", "elapsed", "visitorsPerDay"];

    private static readonly AnalysisPlan Default = new();

    /// <param name="node">The body.</param>
    /// <param name="isRate">Whether the baseline is a rate.</param>
    public static AnalysisPlan Read(JsonNode node, bool isRate) => new()
    {
        Alpha = Number(node, "alpha", 1e-9, 0.5) ?? Default.Alpha,
        Power = Number(node, "power", 0.5, 0.999999) ?? Default.Power,
        MinimumEffect = Number(node, "minimumEffect", 1e-6, 1000) ?? Default.MinimumEffect,
        Baseline = isRate ? Number(node, "baseline", 1e-12, 1 - 1e-12) : Number(node, "baseline", -1e100, 1e100),
        StandardDeviation = Number(node, "standardDeviation", 1e-100, 1e100),
        TunedTo = Number(node, "tunedTo", 1, 1e12) ?? Default.TunedTo,
        Peeked = node.TryMember("peeked", out var peeked) && peeked.Boolean() == true,
        MinimumRuntime = node.TryMember("minimumRuntime", out var least) ? least.Duration(allowZero: true) : null,
        Elapsed = node.TryMember("elapsed", out var elapsed) ? elapsed.Duration(allowZero: true) : null,
        VisitorsPerDay = Number(node, "visitorsPerDay", 1e-3, 1e12),
    };

    private static double? Number(JsonNode node, string name, double min, double max) =>
        node.TryMember(name, out var member) ? member.Number(min, max) : null;
}
