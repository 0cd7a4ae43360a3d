namespace ContentJourney.Engine.Experiments;

/// <summary>The words of <see cref="ExperimentState"/> on the wire and in stores.</summary>
public static class ExperimentStates
{
    private static readonly string[] Words = ["draft", "running", "paused", "stopped", "winner-published"];

    /// <summary>The word of a state.</summary>
    public static string ToWord(ExperimentState state) => Words[(int)state];

    /// <summary>The state of a word that <see cref="ToWord"/> gave.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ExperimentState Parse(string word) => Array.IndexOf(Words, word) is >= 0 and var index
        ? (ExperimentState)index
        : throw new FormatException($"'{word}' is not a state of an experiment.");
}
