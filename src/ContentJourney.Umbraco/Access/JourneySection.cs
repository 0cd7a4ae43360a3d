namespace ContentJourney.Umbraco.Access;

/// <summary>The section of the backoffice in which journeys, rules and keys are managed.</summary>
public static class JourneySection
{
    /// <summary>Its alias, in the backoffice's manifest as in user groups.</summary>
    public const string Alias = "ContentJourney.Section.Journeys";
}
