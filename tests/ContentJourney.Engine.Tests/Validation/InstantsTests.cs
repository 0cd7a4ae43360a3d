using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Validation;

public sealed class InstantsTests
{
    [Theory]
    [InlineData("2026-11-22T08:00:00Z", "2026-11-22T08:00:00Z")]
    [InlineData("2026-11-22T08:00Z", "2026-11-22T08:00:00Z")]
    [InlineData("2026-11-22T08:00:00+02:00", "2026-11-22T06:00:00Z")]
    [InlineData("2026-11-22T08:00:00-0530", "2026-11-22T13:30:00Z")]
    [InlineData("2026-11-22T08:00:00.1234567Z", "2026-11-22T08:00:00.1234567Z")]
    [InlineData("2026-11-22T08:00:00.5Z", "2026-11-22T08:00:00.5Z")]
    [InlineData("2024-02-29T23:59:59.9999999Z", "2024-02-29T23:59:59.9999999Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    public void TryParse_IsoWithZone_IsReadInUtc(string text, string expected)
    {
        Assert.True(Instants.TryParse(text, out var instant));
        Assert.Equal(TimeSpan.Zero, instant.Offset);
        Assert.Equal(expected, Instants.ToText(instant));
    }

    [Theory]
    [InlineData("2026-11-22T08:00:00")]
    [InlineData("2026-11-22")]
    [InlineData("2026-11-22 08:00:00Z")]
    [InlineData("2026-11-22T08:00:00Z\n")]
    [InlineData(" 2026-11-22T08:00:00Z")]
    [InlineData("2026-11-22T08:00:00z")]
    [InlineData("2026-02-29T08:00:00Z")]
    [InlineData("2026-13-01T08:00:00Z")]
    [InlineData("2026-11-22T25:00:00Z")]
    [InlineData("2026-11-22T08:00:60Z")]
    [InlineData("2026-11-22T08:00:00+15:00")]
    [InlineData("0001-01-01T00:00:00+02:00")]
    [InlineData("9999-12-31T23:59:59-02:00")]
    [InlineData("22 Nov 2026 08:00 GMT")]
    [InlineData("1795334400")]
    [InlineData("")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(Instants.TryParse(text, out _));

    [Fact]
    public void ToText_OfAnotherOffset_IsUtc() =>
        Assert.Equal("2026-11-22T06:00:00Z", Instants.ToText(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.FromHours(2))));
}
