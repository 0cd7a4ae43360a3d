using ContentJourney.Storage.Postgres.Connections;

namespace ContentJourney.Storage.Tests.Postgres;

public sealed class PostgresTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("ünï 🚲")]
    [InlineData(@"\")]
    [InlineData(@"\0")]
    [InlineData(@"\\0")]
    [InlineData("\0")]
    [InlineData("a\0b\\c\0")]
    public void Unescape_OfEscaped_IsTheText(string text)
    {
        Assert.DoesNotContain('\0', PostgresText.Escape(text));
        Assert.Equal(text, PostgresText.Unescape(PostgresText.Escape(text)));
    }

    [Fact]
    public void Escape_DifferentTexts_StayDifferent()
    {
        string[] texts = ["\0", @"\0", @"\\0", "\\\0", @"\", @"\\", "0"];

        Assert.Equal(texts.Length, texts.Select(PostgresText.Escape).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Escape_HalfAPair_IsTheReplacementCharacter() => Assert.Equal("a\uFFFDb", PostgresText.Escape("a\uD83Db"));
}
