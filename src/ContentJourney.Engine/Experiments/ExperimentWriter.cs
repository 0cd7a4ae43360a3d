using System.Text.Json;
using ContentJourney.Engine.Experiments.Metrics;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Experiments;

/// <summary>Writes an experiment.</summary>
internal static class ExperimentWriter
{
    public static void WriteMembers(Utf8JsonWriter writer, Experiment experiment)
    {
        writer.WriteString("alias", experiment.Alias);
        writer.WriteString("journey", experiment.Journey);
        writer.WriteString("kind", ExperimentKinds.ToWord(experiment.Kind));
        if (experiment.Slot is not null)
        {
            writer.WriteString("slot", experiment.Slot);
        }

        writer.WriteString("hypothesis", experiment.Hypothesis);
        writer.WriteStartArray("variants");
        foreach (var variant in experiment.Variants)
        {
            WriteVariant(writer, variant);
        }

        writer.WriteEndArray();
        WriteRaw(writer, "audience", experiment.Audience);
        writer.WriteString("exclusionGroup", experiment.ExclusionGroup);
        writer.WriteNumber("holdout", experiment.Holdout);
        writer.WriteString("minimumRuntime", Durations.ToText(experiment.MinimumRuntime));
        writer.WriteStartArray("metrics");
        foreach (var metric in experiment.Metrics)
        {
            WriteMetric(writer, metric);
        }

        writer.WriteEndArray();
    }

    private static void WriteVariant(Utf8JsonWriter writer, ExperimentVariant variant)
    {
        writer.WriteStartObject();
        writer.WriteString("alias", variant.Alias);
        writer.WriteNumber("weight", variant.Weight);
        if (variant.RuleSetVersion is { } version)
        {
            writer.WriteNumber("ruleSetVersion", version);
        }
        else
        {
            writer.WriteStartArray("items");
            foreach (var item in variant.Items)
            {
                writer.WriteStringValue(item);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteMetric(Utf8JsonWriter writer, Metric metric)
    {
        writer.WriteStartObject();
        writer.WriteString("alias", metric.Alias);
        writer.WriteString("kind", MetricKinds.ToWord(metric.Kind));
        if (metric.Match is not null)
        {
            WriteRaw(writer, "match", metric.Match);
        }

        writer.WriteString("window", metric.Window is { } window ? Durations.ToText(window) : null);
        writer.WriteBoolean("primary", metric.Primary);
        writer.WriteBoolean("guardrail", metric.Guardrail);
        if (metric.EitherWay)
        {
            writer.WriteNull("lowerIsBetter");
        }
        else
        {
            writer.WriteBoolean("lowerIsBetter", metric.LowerIsBetter);
        }

        if (metric.CapQuantile is { } quantile)
        {
            writer.WriteNumber("capQuantile", quantile);
        }

        writer.WriteEndObject();
    }

    private static void WriteRaw(Utf8JsonWriter writer, string name, string? json)
    {
        writer.WritePropertyName(name);
        if (json is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteRawValue(json);
        }
    }
}
