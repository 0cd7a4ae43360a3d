using System.Text.Json;

namespace ContentJourney.Engine.Experiments.Statistics.Results;

/// <summary>Writes results as the HTTP contract shows them.</summary>
internal static class ResultsWriter
{
    public static void Write(Utf8JsonWriter writer, ExperimentResults results)
    {
        writer.WriteStartObject();
        MetricWriter.Write(writer, results.Totals.Variants, results.Metrics[0]);
        if (results.Metrics.Count > 1)
        {
            WriteMetrics(writer, results);
        }

        writer.WriteStartObject("srm");
        writer.WriteNumber("pValue", results.SampleRatio.PValue);
        writer.WriteBoolean("ok", results.SampleRatio.Ok);
        writer.WriteEndObject();
        WritePower(writer, results);
        writer.WriteStartObject("verdict");
        writer.WriteString("kind", ResultWords.Of(results.Verdict.Kind));
        writer.WriteString("text", results.Verdict.Text);
        writer.WriteEndObject();
        writer.WriteStartArray("warnings");
        foreach (var warning in results.Warnings)
        {
            writer.WriteStringValue(warning);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteMetrics(Utf8JsonWriter writer, ExperimentResults results)
    {
        writer.WriteStartArray("metrics");
        foreach (var metric in results.Metrics.Skip(1))
        {
            writer.WriteStartObject();
            writer.WriteString("alias", metric.Totals.Alias);
            writer.WriteBoolean("guardrail", metric.Totals.Guardrail);
            MetricWriter.Write(writer, results.Totals.Variants, metric);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePower(Utf8JsonWriter writer, ExperimentResults results)
    {
        writer.WriteStartObject("power");
        writer.WriteOptional("perVariant", results.Power.PerVariant);
        writer.WriteBoolean("reached", results.Power.Reached);
        writer.WriteNumber("power", results.Totals.Plan.Power);
        writer.WriteNumber("minimumEffect", results.Totals.Plan.MinimumEffect);
        if (results.Totals.Plan.VisitorsPerDay is not null)
        {
            writer.WriteOptional("minimumDays", results.Power.MinimumDays);
        }

        writer.WriteEndObject();
    }
}
