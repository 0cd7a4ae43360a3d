using ContentJourney.AspNetCore.Touchpoints;

namespace ContentJourney.AspNetCore.Tests.Touchpoints;

public sealed class KebabCaseTests
{
    [Theory]
    [InlineData("Product Viewed", "product-viewed")]
    [InlineData("productViewed", "product-viewed")]
    [InlineData("product_viewed", "product-viewed")]
    [InlineData("product-viewed", "product-viewed")]
    [InlineData("  Order  Completed! ", "order-completed")]
    [InlineData("Step2Done", "step2-done")]
    [InlineData("ABTest", "abtest")]
    [InlineData("Køb", "k-b")]
    [InlineData("!!!", "")]
    [InlineData("", "")]
    public void From_SeparatesWordsWithHyphens(string text, string expected) => Assert.Equal(expected, KebabCase.From(text));
}
