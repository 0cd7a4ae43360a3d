using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Experiments;

/// <summary>The JSON form of an experiment, as the HTTP contract defines it.</summary>
public static class ExperimentDocument
{
    /// <summary>Reads and validates an experiment; null when anything is wrong, with every error in the node's list.</summary>
    /// <param name="node">The experiment.</param>
    /// <param name="reading">What it may name.</param>
    /// <param name="alias">The alias it is stored under: the body may leave it out but not name another. Null: the body says it.</param>
    public static Experiment? Read(JsonNode node, ExperimentReading reading, string? alias = null) => ExperimentReader.Read(node, reading, alias);

    /// <summary>Writes the experiment as the contract's JSON; reading it again gives an equal one.</summary>
    public static void Write(Utf8JsonWriter writer, Experiment experiment) => ExperimentWriter.Write(writer, experiment);
}
