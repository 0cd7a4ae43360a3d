using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Content;

/// <summary>Reads a day part, such as <c>{"days":["mon"],"from":"06:00","to":"10:00"}</c>.</summary>
internal static class DayPartReader
{
    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static DayPart Read(JsonNode node) => node.IsObject("days", "from", "to")
        ? new DayPart(
            node.TryMember("days", out var days) ? ReadDays(days) : DayPart.EveryDay,
            node.Require("from", out var from) ? ReadTime(from) : 0,
            node.Require("to", out var to) ? ReadTime(to) : 0)
        : default;

    private static int ReadDays(JsonNode node)
    {
        var days = 0;
        foreach (var item in node.Items(1, DayNames.Length))
        {
            if (item.OneOf(DayNames, "day") is { } name)
            {
                days |= 1 << Array.IndexOf(DayNames, name);
            }
        }

        return days;
    }

    private static long ReadTime(JsonNode node)
    {
        if (node.Text(0, 64) is not { } text)
        {
            return 0;
        }

        if (text.Length == 5
            && text[2] == ':'
            && TryDigits(text.AsSpan(0, 2), 23, out var hours)
            && TryDigits(text.AsSpan(3, 2), 59, out var minutes))
        {
            return (hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute);
        }

        node.Fail($"'{text}' is not a time of day; allowed: 00:00 to 23:59");
        return 0;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, int max, out int number)
    {
        number = 0;
        if (!char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]))
        {
            return false;
        }

        number = ((text[0] - '0') * 10) + text[1] - '0';
        return number <= max;
    }
}
