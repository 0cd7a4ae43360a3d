using ContentJourney.Engine.Journeys;

namespace ContentJourney.AspNetCore.Journeys;

/// <summary>The journey that exists from the start: the five usual stages and nothing else.</summary>
internal static class DefaultJourney
{
    public static Journey Create() => new()
    {
        Alias = Journey.DefaultAlias,
        Name = "Customer journey",
        Stages =
        [
            new Stage("awareness", "Awareness",
                "Notices a problem and hears of the brand. Articles, videos and explainers fit.", "#3544b1"),
            new Stage("consideration", "Consideration",
                "Compares options and reads reviews. Comparisons, detailed product information, case studies and trials fit.", "#2b7a78"),
            new Stage("conversion", "Conversion",
                "Is ready, chooses and buys. Clear prices and delivery terms, social proof and a simple checkout fit.", "#b45309"),
            new Stage("retention", "Retention",
                "Has bought and may buy again. Onboarding, service, loyalty programmes and personal offers fit.", "#7c3aed"),
            new Stage("advocacy", "Advocacy",
                "Recommends. Referral programmes, requests for reviews, shareable content and communities fit.", "#be185d"),
        ],
    };
}
