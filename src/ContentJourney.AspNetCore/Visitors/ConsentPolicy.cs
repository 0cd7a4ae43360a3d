using ContentJourney.AspNetCore.Bots;
using ContentJourney.AspNetCore.Configuration;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>
/// What counts as consent: what the request states, else (unless the browser sends <c>Sec-GPC: 1</c>, which counts as a
/// no) what is stored, else the site's default. Each of the three is decided by itself.
/// </summary>
internal sealed class ConsentPolicy(IOptions<ContentJourneyOptions> options)
{
    private const string PrivacyControl = "Sec-GPC";

    /// <summary>The consent of visitors who never said.</summary>
    public Consent Default { get; } = options.Value.DefaultConsent == "all" ? Consent.All : Consent.None;

    /// <summary>Whether the browser sends the Global Privacy Control signal.</summary>
    public static bool SendsPrivacyControl(HttpRequest request) => request.Headers[PrivacyControl] == "1";

    /// <summary>The consent for a request.</summary>
    /// <param name="stated">What the request states.</param>
    /// <param name="stored">What the visitor said before.</param>
    /// <param name="fallback">The consent of visitors who never said.</param>
    /// <param name="privacyControl">Whether the browser sends the Global Privacy Control signal.</param>
    public static Consent Effective(ConsentStatement? stated, Consent? stored, Consent fallback, bool privacyControl)
    {
        var unstated = privacyControl ? Consent.None : stored ?? fallback;
        return stated?.Change(unstated) ?? unstated;
    }

    /// <summary>The consent for a request that states none; a program can give none.</summary>
    public Consent OfUnstated(HttpRequest request, StoredVisitor? stored) =>
        Bot.Is(request) ? Consent.None : Effective(null, stored?.Consent, Default, SendsPrivacyControl(request));
}
