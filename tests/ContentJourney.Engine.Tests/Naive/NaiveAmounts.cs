using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Conditions that compare an amount with <c>atLeast</c>.</summary>
internal static class NaiveAmounts
{
    public static JsonObject Count(JsonElement condition, NaiveVisitor visitor) =>
        AtLeast("count", condition, NaiveMatch.Pick(condition.GetProperty("count"), visitor.InWindowOf(condition)).Count);

    public static JsonObject Distinct(JsonElement condition, NaiveVisitor visitor)
    {
        var what = condition.GetProperty("distinct").GetString();
        var members = NaiveMatch.Pick(condition.GetProperty("of"), visitor.InWindowOf(condition)).Select(touchpoint => what switch
        {
            "days" => NaiveTime.UtcDay(touchpoint.At).ToString(System.Globalization.CultureInfo.InvariantCulture),
            "channels" => touchpoint.Channel,
            "contents" => touchpoint.ContentId,
            "types" => touchpoint.Type,
            _ => throw new FormatException($"Nothing distinct is called '{what}'."),
        });
        return AtLeast("distinct", condition, members.Where(member => member is not null).Distinct(StringComparer.Ordinal).Count());
    }

    public static JsonObject Sum(JsonElement condition, NaiveVisitor visitor) =>
        AtLeast("sum", condition, NaiveMatch.Pick(condition.GetProperty("sum"), visitor.InWindowOf(condition)).Sum(touchpoint => touchpoint.Value ?? 0));

    public static JsonObject Score(JsonElement condition, NaiveVisitor visitor)
    {
        var alias = condition.GetProperty("score").GetString()!;
        return AtLeast("score", condition, NaiveScore.Value(visitor.RuleSet.GetProperty("scores").GetProperty(alias), visitor));
    }

    private static JsonObject AtLeast(string kind, JsonElement condition, double measured)
    {
        var needed = condition.GetProperty("atLeast").GetDouble();
        return NaiveCondition.Leaf(kind, measured >= needed, JsonValue.Create(measured), JsonValue.Create(needed));
    }
}
