namespace ContentJourney.AspNetCore.Management;

/// <summary>Where the management endpoints are.</summary>
internal static class ManagementPaths
{
    public const string Root = "umbraco/contentjourney/api/v1";
    public const string Journeys = Root + "/journeys";
    public const string Journey = Journeys + "/{alias}";
    public const string RuleSets = Journey + "/rule-sets";
    public const string RuleSet = RuleSets + "/{version:int}";
    public const string Keys = Root + "/keys";
    public const string Settings = Root + "/settings";
    public const string SigningKeys = Root + "/signing-keys";
    public const string Experiments = Root + "/experiments";
    public const string Experiment = Experiments + "/{alias}";
    public const string Audit = Root + "/audit";
}
