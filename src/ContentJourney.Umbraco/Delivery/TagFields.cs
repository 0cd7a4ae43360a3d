namespace ContentJourney.Umbraco.Delivery;

/// <summary>The fields of the Delivery API's index that hold tags.</summary>
internal static class TagFields
{
    public const string Stage = "journeyStage";
    public const string Persona = "journeyPersona";
    public const string Slot = "journeySlot";
    public const string Priority = "journeyPriority";
}
