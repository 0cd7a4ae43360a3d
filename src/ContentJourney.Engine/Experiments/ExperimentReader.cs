using ContentJourney.Engine.Experiments.Metrics;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Rules.Conditions;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Experiments;

/// <summary>Reads an experiment. Every part is read whatever is wrong with the others, so that one pass finds every error.</summary>
internal static class ExperimentReader
{
    private const int LongestHypothesis = 2000;

    /// <param name="node">The experiment.</param>
    /// <param name="reading">What it may name; null: that was judged before.</param>
    /// <param name="storedAlias">The alias it is stored under; null: it says its own.</param>
    public static Experiment? Read(JsonNode node, ExperimentReading? reading, string? storedAlias)
    {
        var found = node.Errors.Found;
        if (!node.IsObject(
            "alias", "journey", "kind", "slot", "hypothesis", "variants", "audience", "exclusionGroup", "holdout", "minimumRuntime", "metrics"))
        {
            return null;
        }

        var journey = node.Require("journey", out var named) ? named.Alias() : null;
        var vocabulary = journey is null || reading is null ? null : FindJourney(named, journey, reading);
        var kind = node.Require("kind", out var member) ? ExperimentKinds.Read(member) : null;
        var experiment = new Experiment
        {
            Alias = ReadAlias(node, storedAlias),
            Journey = journey ?? "",
            Kind = kind ?? ExperimentKind.RuleSet,
            Slot = ReadSlot(node, kind, vocabulary),
            Hypothesis = node.TryMember("hypothesis", out member) ? member.Text(0, LongestHypothesis) ?? "" : "",
            Variants = node.Require("variants", out member) ? VariantsReader.Read(member, kind, vocabulary, reading) : [],
            Audience = ReadAudience(node, vocabulary),
            ExclusionGroup = node.TryMember("exclusionGroup", out member) ? member.Alias() : null,
            Holdout = node.TryMember("holdout", out member) ? member.Number(0, 99) ?? 0 : 0,
            MinimumRuntime = node.TryMember("minimumRuntime", out member) ? member.Duration(allowZero: true) ?? TimeSpan.Zero : TimeSpan.Zero,
            Metrics = node.Require("metrics", out member) ? MetricsReader.Read(member, vocabulary) : [],
        };
        return node.Errors.Found == found ? experiment : null;
    }

    private static string ReadAlias(JsonNode node, string? storedAlias)
    {
        if (storedAlias is null)
        {
            return node.Require("alias", out var required) ? required.Alias() ?? "" : "";
        }

        if (node.TryMember("alias", out var member) && member.Alias() is { } alias && alias != storedAlias)
        {
            member.Fail($"is '{alias}', but the experiment is addressed as '{storedAlias}'; allowed: the same");
        }

        return storedAlias;
    }

    private static JourneyVocabulary? FindJourney(JsonNode member, string alias, ExperimentReading reading)
    {
        var vocabulary = reading.FindJourney(alias);
        if (vocabulary is null)
        {
            member.Fail($"'{alias}' is not a known journey");
        }

        return vocabulary;
    }

    private static string? ReadSlot(JsonNode node, ExperimentKind? kind, JourneyVocabulary? vocabulary)
    {
        if (kind == ExperimentKind.Content)
        {
            return node.Require("slot", out var required) ? vocabulary is null ? required.Alias() : required.OneOf([.. vocabulary.Journey.Slots], "slot") : null;
        }

        if (kind == ExperimentKind.RuleSet && node.TryMember("slot", out var unused))
        {
            unused.Fail("stands with the kind 'rule-set'; allowed: only with the kind 'content'");
        }

        return null;
    }

    private static string? ReadAudience(JsonNode node, JourneyVocabulary? vocabulary)
    {
        if (!node.TryMember("audience", out var audience))
        {
            return null;
        }

        if (vocabulary is not null)
        {
            // Scores are of a rule set, and an audience is of none.
            Condition.Read(audience, new RuleReading(vocabulary, []));
        }

        // What is wrong is refused as a whole, and may hold text that cannot be written.
        return node.Errors.IsEmpty ? audience.ToJson() : null;
    }
}
