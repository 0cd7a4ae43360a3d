namespace ContentJourney.Engine.Journeys;

/// <summary>Which moment of truth a touchpoint type is.</summary>
public enum MomentOfTruth
{
    /// <summary>An ordinary contact.</summary>
    None,

    /// <summary>Deciding while researching online, between search and purchase.</summary>
    Zero,

    /// <summary>First contact with the product: choosing it.</summary>
    First,

    /// <summary>Use of the product.</summary>
    Second,

    /// <summary>Sharing the experience, which is somebody else's zero moment.</summary>
    Ultimate,
}
