using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Visitors;

/// <summary>Every touchpoint comes back as it was written, in the contract's order.</summary>
public abstract class TouchpointFidelitySuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    [Fact]
    public async Task Find_FullTouchpoint_EqualsTheWrittenOne()
    {
        var written = Some.Touchpoint("ünï \u0000 \"quoted\" 🚲") with
        {
            Channel = "web",
            OccurredAt = Some.Now.AddTicks(-1),
            ReceivedAt = Some.Now.AddTicks(7),
            ContentId = "0f8fad5b-d9cb-469f-a165-70867728950e",
            Value = 19.95,
            Sentiment = -1.5,
            Properties = new Dictionary<string, Scalar>
            {
                ["text \u0000 🚲"] = Scalar.From("ünï \u0000 \"quoted\" 🚲"),
                ["empty"] = Scalar.From(""),
                ["number"] = Scalar.From(0.1),
                ["yes"] = Scalar.From(true),
                ["no"] = Scalar.From(false),
                ["nothing"] = Scalar.Null,
            },
            ContentStages = ["consideration", "awareness"],
            ContentPersonas = ["family"],
        };

        AssertSame(written, await StoreAndFindAsync(written));
    }

    [Fact]
    public async Task Find_BareTouchpoint_EqualsTheWrittenOne()
    {
        var written = Some.Touchpoint("a");

        AssertSame(written, await StoreAndFindAsync(written));
    }

    [Fact]
    public async Task Find_EmptyTexts_AreNotNull()
    {
        var written = Some.Touchpoint("a") with { Channel = "", ContentId = "" };

        AssertSame(written, await StoreAndFindAsync(written));
    }

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    [InlineData(double.Epsilon)]
    [InlineData(0.1)]
    [InlineData(9007199254740993)]
    public async Task Find_AnyFiniteNumber_IsTheSameToTheBit(double number)
    {
        var stored = await StoreAndFindAsync(Some.Touchpoint("a") with
        {
            Value = number,
            Sentiment = number,
            Properties = new Dictionary<string, Scalar> { ["number"] = Scalar.From(number) },
        });

        Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits(stored.Value!.Value));
        Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits(stored.Sentiment!.Value));
        Assert.Equal(Scalar.From(number), stored.Properties["number"]);
    }

    [Fact]
    public async Task Find_FirstAndLastInstant_AreKeptToTheTickInUtc()
    {
        var visitor = Some.Visitor();
        var last = new DateTimeOffset(DateTimeOffset.MaxValue.Ticks, TimeSpan.Zero);
        var zoned = new DateTimeOffset(2026, 11, 22, 10, 0, 0, 1, TimeSpan.FromHours(2)).AddTicks(3);
        await store.Visitors.WriteAsync(
            Some.Write(visitor, Some.Touchpoint("last") with { OccurredAt = last },
                Some.Touchpoint("zoned") with { OccurredAt = zoned },
                Some.Touchpoint("first") with { OccurredAt = DateTimeOffset.MinValue }),
            default);
        var stored = await store.Visitors.FindAsync(visitor, default);

        Assert.Equal([DateTimeOffset.MinValue, zoned, last], stored!.Touchpoints.Select(touchpoint => touchpoint.OccurredAt));
        Assert.All(stored.Touchpoints, touchpoint => Assert.Equal(TimeSpan.Zero, touchpoint.OccurredAt.Offset));
    }

    [Fact]
    public async Task Find_History_IsOrderedByTimeThenIdByUtf16Units()
    {
        const string beyondBasicPlane = "\U0001F6B2";
        const string endOfBasicPlane = "\uFF5E";
        var visitor = Some.Visitor();
        string[] ids = ["b", endOfBasicPlane, "a", beyondBasicPlane, "B", "aa"];
        await store.Visitors.WriteAsync(
            Some.Write(visitor, [Some.Touchpoint("late", 1), .. ids.Select(id => Some.Touchpoint(id)), Some.Touchpoint("early", -1)]), default);

        Assert.Equal(
            ["early", "B", "a", "aa", "b", beyondBasicPlane, endOfBasicPlane, "late"], await store.Visitors.HistoryAsync(visitor));
    }

    private async Task<Touchpoint> StoreAndFindAsync(Touchpoint touchpoint)
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(visitor, touchpoint), default);
        return Assert.Single((await store.Visitors.FindAsync(visitor, default))!.Touchpoints);
    }

    private static void AssertSame(Touchpoint written, Touchpoint stored)
    {
        Assert.Equal(written.Properties, stored.Properties);
        Assert.Equal(written.ContentStages, stored.ContentStages);
        Assert.Equal(written.ContentPersonas, stored.ContentPersonas);
        Assert.Equal(
            written,
            stored with
            {
                Properties = written.Properties,
                ContentStages = written.ContentStages,
                ContentPersonas = written.ContentPersonas,
            });
    }
}
