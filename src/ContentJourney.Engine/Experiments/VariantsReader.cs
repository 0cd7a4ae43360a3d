using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Experiments;

/// <summary>Reads the variants of an experiment. What it returns may be used only when no error was added.</summary>
internal static class VariantsReader
{
    private const int MostVariants = 20;
    private const int MostItems = 100;

    public static IReadOnlyList<ExperimentVariant> Read(JsonNode list, ExperimentKind? kind, JourneyVocabulary? vocabulary, ExperimentReading? reading)
    {
        var (aliases, versions) = (new UniqueAliases(), new HashSet<int>());
        return [.. list.Items(2, MostVariants).Select(ReadOne).OfType<ExperimentVariant>()];

        ExperimentVariant? ReadOne(JsonNode node)
        {
            if (!node.IsObject("alias", "weight", "ruleSetVersion", "items"))
            {
                return null;
            }

            return new ExperimentVariant
            {
                Alias = aliases.Of(node),
                Weight = node.Require("weight", out var weight) ? weight.Number(1e-6, 1e9) ?? 1 : 1,
                RuleSetVersion = IsHere(node, "ruleSetVersion", kind, ExperimentKind.RuleSet, out var member) ? ReadVersion(member) : null,
                Items = IsHere(node, "items", kind, ExperimentKind.Content, out member) ? [.. member.Items(1, MostItems).Select(ReadItem)] : [],
            };
        }

        int? ReadVersion(JsonNode member)
        {
            if (member.WholeNumber(1) is not { } version)
            {
                return null;
            }

            if (!versions.Add(version))
            {
                member.Fail($"{version} stands twice; variants of one version cannot differ");
            }
            else if (vocabulary is not null && reading is not null && !reading.IsPublished(vocabulary.Journey.Alias, version))
            {
                member.Fail($"{version} is not a published rule set of '{vocabulary.Journey.Alias}'");
            }

            return version;
        }
    }

    /// <summary>Requires the member with the kind it belongs to, and refuses it with the other.</summary>
    private static bool IsHere(JsonNode node, string name, ExperimentKind? kind, ExperimentKind own, out JsonNode member)
    {
        if (kind == own)
        {
            return node.Require(name, out member);
        }

        if (kind is { } other && node.TryMember(name, out member))
        {
            member.Fail($"stands with the kind '{ExperimentKinds.ToWord(other)}'; allowed: only with the kind '{ExperimentKinds.ToWord(own)}'");
        }

        member = default;
        return false;
    }

    private static Guid ReadItem(JsonNode node)
    {
        if (node.Text(0, 64) is not { } text)
        {
            return default;
        }

        if (!Guid.TryParseExact(text, "D", out var id))
        {
            node.Fail($"'{text}' is not a content id; allowed: a GUID with hyphens");
        }

        return id;
    }
}
