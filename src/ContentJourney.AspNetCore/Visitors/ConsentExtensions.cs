using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>What consent means for what is kept.</summary>
internal static class ConsentExtensions
{
    /// <summary>
    /// Whether touchpoints may be kept: a history that may not be used is not collected, so both analytics and
    /// personalization are needed.
    /// </summary>
    public static bool KeepsTouchpoints(this Consent consent) => consent is { Analytics: true, Personalization: true };
}
