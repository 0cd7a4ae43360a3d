using System.Globalization;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Benchmarks.Decisions;

/// <summary>Made-up histories of a year: mostly views and reads, some carts, few orders; the same ones at every run.</summary>
internal static class SampleHistory
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    // Of a hundred touchpoints: how many of each type of SampleJourney.
    private static readonly int[] Shares = [38, 14, 10, 14, 6, 8, 3, 2, 2, 3];

    private static readonly string[] Channels = ["web", "email", "app", "store"];

    public static TouchpointHistory Create(JourneyVocabulary vocabulary, int count) =>
        TouchpointHistory.Create(vocabulary, Touchpoints(count));

    public static Touchpoint[] Touchpoints(int count)
    {
        var random = new Random(count);
        var touchpoints = new Touchpoint[count];
        for (var i = 0; i < count; i++)
        {
            var type = Type(random.Next(100));
            touchpoints[i] = new Touchpoint
            {
                Id = new Guid(random.Next(), 0, 0, BitConverter.GetBytes((long)i)).ToString(),
                Type = type,
                OccurredAt = Now - TimeSpan.FromSeconds(random.NextInt64(365 * 24 * 3600)),
                Channel = Channels[random.Next(Channels.Length)],
                ContentId = random.Next(10) < 7 ? Content(random.Next(200)) : null,
                Value = type == "order" ? Math.Round(20 + random.NextDouble() * 2000, 2) : null,
                ContentStages = random.Next(2) == 0 ? [SampleJourney.Stages[random.Next(5)]] : [],
                ContentPersonas = random.Next(2) == 0 ? [SampleJourney.Personas[random.Next(3)]] : [],
                Properties = random.Next(3) == 0
                    ? new Dictionary<string, Scalar> { ["utm_source"] = Scalar.From(random.Next(2) == 0 ? "newsletter" : "search"), ["position"] = Scalar.From(random.Next(9)) }
                    : new Dictionary<string, Scalar>(),
            };
        }

        return touchpoints;
    }

    public static string Content(int number) => new Guid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString("D", CultureInfo.InvariantCulture);

    private static string Type(int percent)
    {
        var type = 0;
        for (var upTo = Shares[0]; percent >= upTo; upTo += Shares[type])
        {
            type++;
        }

        return SampleJourney.Types[type];
    }
}
