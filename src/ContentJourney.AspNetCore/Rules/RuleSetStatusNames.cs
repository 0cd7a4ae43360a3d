using ContentJourney.Engine.Rules;

namespace ContentJourney.AspNetCore.Rules;

/// <summary>The states of a rule set as the contract writes them.</summary>
internal static class RuleSetStatusNames
{
    public static string Of(RuleSetStatus status) => status switch
    {
        RuleSetStatus.Draft => "draft",
        RuleSetStatus.Live => "live",
        _ => "archived",
    };
}
