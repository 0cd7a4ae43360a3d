using System.Diagnostics.CodeAnalysis;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Retention;

/// <summary>For how long touchpoints are kept after they occurred.</summary>
/// <param name="Length">The time, from a day on; null: for ever.</param>
internal sealed record RetentionPeriod(TimeSpan? Length)
{
    /// <summary>What is allowed, in the words of an error message.</summary>
    public const string Allowed = "'off' (kept for ever), or a duration from 1d to " + Durations.MaxText + " such as 730d";

    private const string Off = "off";
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(1);

    /// <summary>Reads <c>off</c> or a duration.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RetentionPeriod? period)
    {
        period = text == Off ? new RetentionPeriod((TimeSpan?)null)
            : text is not null && Durations.TryParse(text, out var length) && length >= Shortest ? new RetentionPeriod(length)
            : null;
        return period is not null;
    }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Length is { } length ? Durations.ToText(length) : Off;
}
