using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Visitors;

/// <summary>Consent as the number that is stored.</summary>
internal static class ConsentBits
{
    private const long Analytics = 1;
    private const long Personalization = 2;
    private const long Experiments = 4;

    /// <summary>The number of a consent; null stays null.</summary>
    public static long? From(Consent? consent) => consent is null
        ? null
        : (consent.Analytics ? Analytics : 0) | (consent.Personalization ? Personalization : 0) | (consent.Experiments ? Experiments : 0);

    /// <summary>The consent of a number.</summary>
    public static Consent ToConsent(long bits) =>
        new((bits & Analytics) != 0, (bits & Personalization) != 0, (bits & Experiments) != 0);
}
