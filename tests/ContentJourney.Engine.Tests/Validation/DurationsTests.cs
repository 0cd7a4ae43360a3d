using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Validation;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("90s", 90)]
    [InlineData("30m", 1_800)]
    [InlineData("12h", 43_200)]
    [InlineData("7d", 604_800)]
    [InlineData("2w", 1_209_600)]
    [InlineData("0s", 0)]
    [InlineData("007d", 604_800)]
    [InlineData("36500d", 3_153_600_000)]
    public void TryParse_IntegerAndUnit_IsRead(string text, long seconds)
    {
        Assert.True(Durations.TryParse(text, out var duration));
        Assert.Equal(seconds, duration.Ticks / TimeSpan.TicksPerSecond);
    }

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("7")]
    [InlineData("-7d")]
    [InlineData("+7d")]
    [InlineData("7.5d")]
    [InlineData("7 d")]
    [InlineData(" 7d")]
    [InlineData("7D")]
    [InlineData("7y")]
    [InlineData("1,000s")]
    [InlineData("٧d")]
    [InlineData("36501d")]
    [InlineData("5215w")]
    [InlineData("3153600001s")]
    [InlineData("99999999999999999999s")]
    [InlineData("9223372036854775807w")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(Durations.TryParse(text, out _));

    [Fact]
    public void MaxText_IsTheLongestThatIsRead()
    {
        Assert.True(Durations.TryParse(Durations.MaxText, out var longest));
        Assert.Equal(Durations.Max, longest);
    }

    [Theory]
    [InlineData("0d", "0d")]
    [InlineData("2w", "14d")]
    [InlineData("36h", "36h")]
    [InlineData("48h", "2d")]
    [InlineData("90m", "90m")]
    [InlineData("61s", "61s")]
    public void ToText_IsTheLargestUnitButWeeks(string text, string expected)
    {
        Assert.True(Durations.TryParse(text, out var duration));
        Assert.Equal(expected, Durations.ToText(duration));
    }
}
