using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentJourney.Edge.Tests.Telemetry;

/// <summary>Text in the format of Prometheus, version 0.0.4, read as its specification says; throws for what is none.</summary>
internal sealed partial class Exposition
{
    private static readonly HashSet<string> s_types = ["counter", "gauge", "histogram", "summary", "untyped"];

    /// <summary>The type of each family.</summary>
    public Dictionary<string, string> Types { get; } = [];

    /// <summary>The help of each family.</summary>
    public Dictionary<string, string> Help { get; } = [];

    /// <summary>Every sample.</summary>
    public List<Sample> Samples { get; } = [];

    /// <summary>Names that queries may use.</summary>
    public IEnumerable<string> Names => Samples.Select(sample => sample.Name).Distinct();

    public static Exposition Parse(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var read = new Exposition();
        foreach (var line in text[..^1].Split('\n').Where(line => line.Length > 0))
        {
            if (line.StartsWith('#'))
            {
                read.Comment(line.Split(' ', 4));
            }
            else
            {
                read.Sampled(line);
            }
        }

        return read;
    }

    private void Comment(string[] words)
    {
        if (words.Length == 4 && words[1] == "HELP")
        {
            Assert.True(Help.TryAdd(words[2], words[3]), $"{words[2]} has a second HELP line.");
        }
        else if (words.Length == 4 && words[1] == "TYPE")
        {
            Assert.Contains(words[3], s_types);
            Assert.True(Types.TryAdd(words[2], words[3]), $"{words[2]} has a second TYPE line.");
            Assert.DoesNotContain(Samples, sample => sample.Name == words[2]);
        }
    }

    private void Sampled(string line)
    {
        var match = SampleLine().Match(line);
        Assert.True(match.Success, $"'{line}' is no sample.");
        var labels = LabelPair().Matches(match.Groups["labels"].Value).ToDictionary(
            label => label.Groups["name"].Value,
            label => label.Groups["value"].Value.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal));
        var value = match.Groups["value"].Value switch
        {
            "+Inf" => double.PositiveInfinity,
            "-Inf" => double.NegativeInfinity,
            var number => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture),
        };
        Samples.Add(new Sample(match.Groups["name"].Value, labels, value));
    }

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?<labels>([a-zA-Z_][a-zA-Z0-9_]*="([^"\\]|\\[\\"n])*",?)*)\})? (?<value>\S+)( -?\d+)?$""")]
    private static partial Regex SampleLine();

    [GeneratedRegex("(?<name>[a-zA-Z_][a-zA-Z0-9_]*)=\"(?<value>([^\"\\\\]|\\\\[\\\\\"n])*)\"")]
    private static partial Regex LabelPair();
}

/// <summary>One line.</summary>
internal sealed record Sample(string Name, IReadOnlyDictionary<string, string> Labels, double Value);
