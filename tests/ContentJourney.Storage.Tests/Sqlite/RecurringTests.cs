using System.Text;
using ContentJourney.Storage.Sqlite.Connections;

namespace ContentJourney.Storage.Tests.Sqlite;

public sealed class RecurringTests
{
    private readonly Recurring<string> _texts = new(Encoding.UTF8.GetString);

    [Fact]
    public void Decode_EqualTexts_ShareOneObject() => Assert.Same(_texts.Decode("product-view"u8), _texts.Decode("product-view"u8));

    [Fact]
    public void Decode_MoreTextsThanAreKept_EachIsItself()
    {
        var texts = Enumerable.Range(0, 1000).Select(count => $"type-{count}").Append("").Append(new string('x', 1000)).ToArray();
        foreach (var text in texts.Concat(texts))
        {
            Assert.Equal(text, _texts.Decode(Encoding.UTF8.GetBytes(text)));
        }
    }
}
