using ContentJourney.Engine.Journeys;

namespace ContentJourney.Benchmarks.Decisions;

/// <summary>The journey of the benchmarks: five stages, three personas, ten touchpoint types.</summary>
internal static class SampleJourney
{
    public static readonly string[] Types =
    [
        "product-view", "guide-read", "blog-read", "newsletter-open", "ad-click",
        "add-to-cart", "order", "review-written", "support-call", "store-visit",
    ];

    public static readonly string[] Stages = ["awareness", "consideration", "conversion", "retention", "advocacy"];

    public static readonly string[] Personas = ["family", "commuter", "racer"];

    public static JourneyVocabulary Vocabulary() => new(new Journey
    {
        Alias = Journey.DefaultAlias,
        Name = "Buying a bicycle",
        Stages = [.. Stages.Select(alias => new Stage(alias, alias))],
        Personas = [.. Personas.Select(alias => new Persona { Alias = alias, Name = alias })],
        TouchpointTypes = [.. Types.Select(alias => new TouchpointType { Alias = alias, Name = alias })],
    });
}
