using System.Globalization;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Instants and durations as ticks of 100 ns.</summary>
internal static class NaiveTime
{
    public static long Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcTicks;

    public static long Duration(string text)
    {
        var count = long.Parse(text[..^1], CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            's' => count * TimeSpan.TicksPerSecond,
            'm' => count * TimeSpan.TicksPerMinute,
            'h' => count * TimeSpan.TicksPerHour,
            'd' => count * TimeSpan.TicksPerDay,
            'w' => count * TimeSpan.TicksPerDay * 7,
            _ => throw new FormatException($"'{text}' is no duration."),
        };
    }

    public static double Seconds(long ticks) => ticks / (double)TimeSpan.TicksPerSecond;

    public static long UtcDay(long ticks) => ticks / TimeSpan.TicksPerDay;
}
