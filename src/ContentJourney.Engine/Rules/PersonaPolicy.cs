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
    public int Choose(ReadOnlySpan<double> scores)
    {
        var best = -1;
        var runnerUp = double.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
        {
            if (best < 0 || scores[i] > scores[best])
            {
                runnerUp = best < 0 ? runnerUp : scores[best];
                best = i;
            }
            else
            {
                runnerUp = Math.Max(runnerUp, scores[i]);
            }
        }

        if (best < 0 || !(scores[best] >= Threshold))
        {
            return -1;
        }

        var leads = scores.Length == 1 || (scores[best] > runnerUp && scores[best] - runnerUp >= Lead);
        return leads ? best : -1;
    }
}
