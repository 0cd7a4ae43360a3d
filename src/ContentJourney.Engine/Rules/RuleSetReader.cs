using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules.Conditions;
using ContentJourney.Engine.Rules.Scores;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules;

/// <summary>Reads the JSON of a rule set. What it returns may be used only when no error was added.</summary>
internal static class RuleSetReader
{
    private const int MaxScores = 256;

    public static RuleSet? Read(JsonNode node, JourneyVocabulary vocabulary)
    {
        if (!node.IsObject("stages", "scores", "personas", "personaPolicy"))
        {
            return null;
        }

        var scores = node.TryMember("scores", out var named) && named.IsObject() ? named.Members().ToArray() : [];
        if (scores.Length > MaxScores)
        {
            named.Fail($"has {scores.Length} scores; allowed: 0 to {MaxScores}");
        }

        var reading = new RuleReading(vocabulary, [.. scores.Select(score => score.Name)]);
        return new RuleSet(vocabulary)
        {
            Scores = [.. scores.Select(score => ReadScore(score.Name, score.Value, reading)).OfType<ScoreRule>()],
            Enter = ReadStages(node, reading),
            Personas = ReadPersonas(node, reading),
            PersonaPolicy = node.TryMember("personaPolicy", out var policy) ? PersonaPolicy.Read(policy) : PersonaPolicy.Default,
        };
    }

    private static ScoreRule? ReadScore(string name, JsonNode node, RuleReading reading)
    {
        if (!Aliases.IsValid(name))
        {
            node.Fail($"'{name}' is not an alias; allowed: {Aliases.Pattern}");
        }

        return ScoreRule.Read(node, name, reading);
    }

    private static Condition?[] ReadStages(JsonNode node, RuleReading reading)
    {
        var enter = new Condition?[reading.Vocabulary.Journey.Stages.Count];
        if (node.TryMember("stages", out var stages) && stages.IsObject())
        {
            foreach (var (alias, rules) in stages.Members())
            {
                var stage = reading.Stage(alias, rules);
                var condition = rules.IsObject("enter") && rules.TryMember("enter", out var given) ? Condition.Read(given, reading) : null;

                // Everyone starts in the first stage, whatever its rule says.
                if (stage > 0)
                {
                    enter[stage] = condition;
                }
            }
        }

        return enter;
    }

    private static PersonaRule[] ReadPersonas(JsonNode node, RuleReading reading)
    {
        var rules = new List<PersonaRule>();
        if (node.TryMember("personas", out var personas) && personas.IsObject())
        {
            foreach (var (alias, points) in personas.Members())
            {
                var persona = reading.Persona(alias, points);
                if (ScoreRule.Read(points, alias, reading) is { } score && persona >= 0)
                {
                    rules.Add(new PersonaRule(persona, score));
                }
            }
        }

        return [.. rules];
    }
}
