using System.Text.Json;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Results;

/// <summary>Writes one metric's variants into an object that was begun.</summary>
internal static class MetricWriter
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<VariantTotals> variants, MetricResult metric)
    {
        writer.WriteStartArray("variants");
        for (var index = 0; index < variants.Count; index++)
        {
            writer.WriteStartObject();
            writer.WriteString("alias", variants[index].Alias);
            WriteOutcome(writer, variants[index].Visitors, metric.Totals.Outcomes[index]);
            if (index > 0)
            {
                WriteComparison(writer, metric.Comparisons[index - 1]);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (metric.Totals.Cuped is { } cuped)
        {
            writer.WriteStartObject("cuped");
            writer.WriteNumber("theta", cuped.Theta);
            writer.WriteNumber("varianceReduction", cuped.VarianceReduction);
            writer.WriteEndObject();
        }

        if (metric.Totals.Cap is { } cap)
        {
            writer.WriteNumber("cap", cap);
        }
    }

    private static void WriteOutcome(Utf8JsonWriter writer, long visitors, Outcome outcome)
    {
        writer.WriteNumber("visitors", visitors);
        double? mean = outcome.Visitors == 0 ? null : outcome.Mean;
        if (outcome.Conversions is { } conversions)
        {
            writer.WriteNumber("conversions", conversions);
            writer.WriteOptional("rate", mean);
        }
        else
        {
            if (outcome.Visitors != visitors)
            {
                writer.WriteNumber("measured", outcome.Visitors);
            }

            writer.WriteOptional("mean", mean);
            writer.WriteOptional("standardDeviation", outcome.Visitors < 2 ? default(double?) : Math.Sqrt(outcome.Variance));
        }
    }

    private static void WriteComparison(Utf8JsonWriter writer, Comparison comparison)
    {
        writer.WriteStartObject("difference");
        writer.WriteOptional("absolute", comparison.Difference);
        writer.WriteOptional("relative", comparison.Lift.Value);
        writer.WriteOptional("low", comparison.Fixed.Low);
        writer.WriteOptional("high", comparison.Fixed.High);
        writer.WriteOptional("relativeLow", comparison.Lift.Low);
        writer.WriteOptional("relativeHigh", comparison.Lift.High);
        writer.WriteEndObject();
        writer.WriteString("test", ResultWords.Of(comparison.Fixed.Kind));
        writer.WriteNumber("pValue", comparison.Fixed.PValue);
        if (comparison.Adjusted is { } adjusted)
        {
            writer.WriteStartObject("adjusted");
            writer.WriteNumber("holm", adjusted.Holm);
            writer.WriteNumber("benjaminiHochberg", adjusted.BenjaminiHochberg);
            writer.WriteEndObject();
        }

        writer.WriteStartObject("anytime");
        writer.WriteNumber("pValue", comparison.Anytime.PValue);
        writer.WriteOptional("low", comparison.Anytime.Low);
        writer.WriteOptional("high", comparison.Anytime.High);
        writer.WriteEndObject();
        writer.WriteOptional("chanceToBeat", comparison.Posterior?.ChanceToBeat);
        writer.WriteOptional("expectedLoss", comparison.Posterior?.ExpectedLoss);
    }
}
