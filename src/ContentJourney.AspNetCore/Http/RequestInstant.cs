using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Http;

/// <summary>An instant beside what a request brings. Its range leaves room to reckon with it.</summary>
internal static class RequestInstant
{
    private static readonly DateTimeOffset Earliest = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The range in the words of an error message.</summary>
    public static string Allowed { get; } = $"{Instants.ToText(Earliest)} to {Instants.ToText(Latest)}";

    /// <summary>Whether the instant is in the range.</summary>
    public static bool IsValid(DateTimeOffset instant) => instant >= Earliest && instant <= Latest;

    /// <summary>The instant, or null and an error.</summary>
    public static DateTimeOffset? Read(JsonNode node)
    {
        if (node.Instant() is not { } instant)
        {
            return null;
        }

        if (IsValid(instant))
        {
            return instant;
        }

        node.Fail($"is {Instants.ToText(instant)}; allowed: {Allowed}");
        return null;
    }
}
