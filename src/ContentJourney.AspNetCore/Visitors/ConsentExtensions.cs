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

    /// <summary>
    /// Whether a variant may be assigned and used: what it leads to must be kept, or the visitor would be changed for nothing that is
    /// learned.
    /// </summary>
    public static bool MayTakePart(this Consent consent) => consent.Experiments && consent.KeepsTouchpoints();
}
