using System.Globalization;

namespace ContentJourney.Engine.Validation;

/// <summary>Durations as rules write them: an integer and one of <c>s m h d w</c>.</summary>
public static class Durations
{
    /// <summary>The longest duration, in the words of an error message.</summary>
    public const string MaxText = "36500d";

    /// <summary>The longest duration: 36,500 days.</summary>
    public static TimeSpan Max { get; } = TimeSpan.FromDays(36_500);

    /// <summary>Reads a duration from 0 to <see cref="Max"/>.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length < 2 || !long.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return false;
        }

        long? unit = text[^1] switch
        {
            's' => TimeSpan.TicksPerSecond,
            'm' => TimeSpan.TicksPerMinute,
            'h' => TimeSpan.TicksPerHour,
            'd' => TimeSpan.TicksPerDay,
            'w' => 7 * TimeSpan.TicksPerDay,
            _ => null,
        };
        if (unit is null || count > Max.Ticks / unit)
        {
            return false;
        }

        duration = new TimeSpan(count * unit.Value);
        return true;
    }

    /// <summary>A duration of whole seconds in the largest unit that holds it as an integer, weeks aside.</summary>
    public static string ToText(TimeSpan duration)
    {
        ReadOnlySpan<(long Ticks, char Unit)> units = [(TimeSpan.TicksPerDay, 'd'), (TimeSpan.TicksPerHour, 'h'), (TimeSpan.TicksPerMinute, 'm')];
        foreach (var (ticks, unit) in units)
        {
            if (duration.Ticks % ticks == 0)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{duration.Ticks / ticks}{unit}");
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{duration.Ticks / TimeSpan.TicksPerSecond}s");
    }
}
