using System.Globalization;

namespace ContentJourney.Benchmarks.Catalogue;

/// <summary>
/// A made-up item of a site: of ten, two are tagged for a stage and a persona, three for a stage, one for a persona, four for
/// nobody; half of them name a slot, a tenth has a moment that is. Another tenth are campaigns that are over and were never taken
/// away, with the highest priority of all. The same number, the same item.
/// </summary>
internal sealed class GeneratedItem
{
    private static readonly string[] AllStages = ["awareness", "consideration", "conversion", "retention", "advocacy"];
    private static readonly string[] AllPersonas = ["family", "commuter", "racer"];
    private static readonly string[] AllSlots = ["hero", "banner", "next-step", "sidebar", "checkout-help"];

    public GeneratedItem(int number)
    {
        var random = new Random(number);
        var kind = random.Next(10);
        Id = new Guid(number, 7, 7, 1, 2, 3, 4, 5, 6, 7, 8);
        Stages = kind < 5 ? [AllStages[random.Next(AllStages.Length)]] : [];
        Personas = kind is < 2 or 5 ? [AllPersonas[random.Next(AllPersonas.Length)]] : [];
        Slots = random.Next(2) == 0 ? [AllSlots[random.Next(AllSlots.Length)]] : [];
        (Priority, Moment) = random.Next(10) switch
        {
            0 => (100, """{"until":"2025-01-01T00:00:00Z"}"""),
            1 => (random.Next(10), """{"from":"2025-01-01T00:00:00Z"}"""),
            _ => (random.Next(10), null),
        };
        UpdateDate = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(random.Next(20_000_000));
    }

    public Guid Id { get; }

    public string[] Stages { get; }

    public string[] Personas { get; }

    public string[] Slots { get; }

    public int Priority { get; }

    /// <summary>The moment's JSON, or null.</summary>
    public string? Moment { get; }

    public DateTimeOffset UpdateDate { get; }

    /// <summary>Its path.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"/{Id:D}/");
}
