using ContentJourney.Engine.Rules.Scores;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules;

/// <summary>When the highest persona score decides.</summary>
/// <param name="Threshold">The least score.</param>
/// <param name="Lead">The least lead over the runner-up, not negative.</param>
internal readonly record struct PersonaPolicy(double Threshold, double Lead)
{
    public static PersonaPolicy Default { get; } = new(10, 5);

    public static PersonaPolicy Read(JsonNode node)
    {
        if (!node.IsObject("threshold", "lead"))
        {
            return Default;
        }

        var threshold = node.TryMember("threshold", out var least) ? least.Number() : null;
        var lead = node.TryMember("lead", out var ahead) ? ahead.Number(0) : null;
        return new PersonaPolicy(threshold ?? Default.Threshold, lead ?? Default.Lead);
    }

    /// <summary>The place of the score that decides, or −1; a tie decides nothing.</summary>
    /// <param name="scores">The scores, exact or not.</param>
    /// <param name="isSure">Whether exact scores decide the same.</param>
    public int Choose(ReadOnlySpan<ScoreCell> scores, out bool isSure)
    {
        var best = -1;
        var runnerUp = double.NegativeInfinity;
        var margin = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            var score = scores[i].Value;
            margin = Math.Max(margin, scores[i].Error);
            if (best < 0 || score > scores[best].Value)
            {
                runnerUp = best < 0 ? runnerUp : scores[best].Value;
                best = i;
            }
            else
            {
                runnerUp = Math.Max(runnerUp, score);
            }
        }

        isSure = true;
        if (best < 0 || scores[best].Value + margin < Threshold)
        {
            return -1;
        }

        var above = scores[best].Value - Threshold;
        var lead = scores.Length == 1 ? double.PositiveInfinity : scores[best].Value - runnerUp;
        if (lead < Lead - (2 * margin))
        {
            return -1;
        }

        // A difference of infinite scores is no number: it is neither a lead nor sure.
        isSure = margin == 0 || (above > margin && lead > Lead + (2 * margin));
        return above >= 0 && lead > 0 && lead >= Lead ? best : -1;
    }
}
