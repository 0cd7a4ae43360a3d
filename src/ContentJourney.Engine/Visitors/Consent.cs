namespace ContentJourney.Engine.Visitors;

/// <summary>What a visitor agreed to.</summary>
/// <param name="Analytics">Touchpoints may be kept.</param>
/// <param name="Personalization">The stored history may decide, and the visitor may be remembered.</param>
/// <param name="Experiments">Variants may be assigned.</param>
public sealed record Consent(bool Analytics, bool Personalization, bool Experiments)
{
    /// <summary>Nothing is agreed.</summary>
    public static Consent None { get; } = new(false, false, false);

    /// <summary>Everything is agreed.</summary>
    public static Consent All { get; } = new(true, true, true);
}
