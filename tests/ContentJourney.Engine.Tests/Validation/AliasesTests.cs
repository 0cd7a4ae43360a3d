using System.Text.RegularExpressions;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Validation;

public sealed class AliasesTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("0", true)]
    [InlineData("product-view", true)]
    [InlineData("a-", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("Product", false)]
    [InlineData("a_b", false)]
    [InlineData("a b", false)]
    [InlineData("a~b", false)]
    [InlineData("ä", false)]
    [InlineData("٣", false)]
    [InlineData("a\n", false)]
    public void IsValid_AgreesWithPattern(string text, bool valid)
    {
        Assert.Equal(valid, Aliases.IsValid(text));
        Assert.Equal(valid, Regex.IsMatch(text, Aliases.Pattern.Replace("$", @"\z", StringComparison.Ordinal)));
    }

    [Fact]
    public void IsValid_SixtyFourCharactersAreTheMost()
    {
        Assert.True(Aliases.IsValid(new string('a', 64)));
        Assert.False(Aliases.IsValid(new string('a', 65)));
    }
}
