using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Tests.Touchpoints;

public sealed class GuidTextTests
{
    [Theory]
    [InlineData(0, 0, "00000000-0000-0000-0000-000000000000")]
    [InlineData(0x0123456789ABCDEF, 0xFEDCBA98765432FF, "01234567-89ab-cdef-fedc-ba98765432ff")]
    [InlineData(0x0123456789ABCDEF, ulong.MaxValue, "01234567-89ab-cdef-ffff-ffffffffffff")]
    public void Of_ANumber_IsItsDigitsInOrder(ulong upper, ulong lower, string text) => Assert.Equal(text, GuidText.Of(new UInt128(upper, lower)));

    [Theory]
    [InlineData("01234567-89ab-cdef-fedc-ba98765432ff", true)]
    [InlineData("01234567-89AB-cdef-fedc-ba98765432ff", false)]
    [InlineData("0123456789abcdeffedcba98765432ff", false)]
    [InlineData("{0123456-89ab-cdef-fedc-ba98765432f}", false)]
    [InlineData("", false)]
    public void TryRead_OfTheOneSpelling_IsTheNumber(string text, bool isOne)
    {
        Assert.Equal(isOne, GuidText.TryRead(text, out var number));
        Assert.Equal(isOne ? new UInt128(0x0123456789ABCDEF, 0xFEDCBA98765432FF) : default, number);
    }

    [Fact]
    public void Of_TheNextNumber_CarriesOver() =>
        Assert.Equal("01234567-89ab-cdf0-0000-000000000000", GuidText.Of(new UInt128(0x0123456789ABCDEF, ulong.MaxValue) + 1));
}
