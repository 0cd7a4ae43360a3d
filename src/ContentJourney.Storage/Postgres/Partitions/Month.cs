using System.Globalization;

namespace ContentJourney.Storage.Postgres.Partitions;

/// <summary>A month in UTC, whose touchpoints have a partition of their own.</summary>
/// <param name="Number">Months since year 0.</param>
internal readonly record struct Month(int Number)
{
    /// <summary>What the names of partitions begin with.</summary>
    public const string Prefix = "touchpoint_";

    private const int Last = (9999 * 12) + 11;

    /// <summary>The month of an instant.</summary>
    public static Month Of(DateTimeOffset instant) => new((instant.UtcDateTime.Year * 12) + instant.UtcDateTime.Month - 1);

    /// <summary>The first tick of the month.</summary>
    public long Start => new DateTime(Number / 12, (Number % 12) + 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>The first tick after the month.</summary>
    public long End => Number == Last ? DateTime.MaxValue.Ticks + 1 : Plus(1).Start;

    /// <summary>The partition's name, such as <c>touchpoint_2026_11</c>.</summary>
    public string Table => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Number / 12:D4}_{(Number % 12) + 1:D2}");

    /// <summary>The month so many months later.</summary>
    public Month Plus(int months) => new(Number + months);

    /// <summary>The month of a partition's name; null for other tables.</summary>
    public static Month? Parse(string table) =>
        DateTime.TryParseExact(
            table, $"'{Prefix}'yyyy'_'MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start)
            ? Of(start)
            : null;
}
