using System.Globalization;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Touchpoints;

/// <summary>Columns are as narrow as what they hold: what needs more must be found as well.</summary>
public class HistoryColumnsTests
{
    private const int MoreThanTwoBytes = 66_000;

    private static Touchpoint Numbered(int number) => Ago(TimeSpan.FromSeconds(MoreThanTwoBytes - number)) with
    {
        Id = $"t{number}",
        Channel = $"channel-{number}",
        ContentId = number % 2 == 0 ? $"content-{number}" : null,
        ContentStages = ["retention"],
    };

    private static int Count(TouchpointHistory history, string match) => TouchpointMatch.Parse(match, history.Vocabulary).Count(history, Now);

    private static JourneyVocabulary Vocabulary(int stages, int personas) => new(new Journey
    {
        Alias = "default",
        Name = "Many",
        Stages = [.. Enumerable.Range(0, stages).Select(number => new Stage($"s{number}", $"{number}"))],
        Personas = [.. Enumerable.Range(0, personas).Select(number => new Persona { Alias = $"p{number}", Name = $"{number}" })],
        TouchpointTypes = [new TouchpointType { Alias = "product-view", Name = "Looks" }],
    });

    [Fact]
    public void MoreNamesThanTwoBytesNumber_AreAllKnownApart()
    {
        var live = LiveHistory.Create(Rules.Shop.Vocabulary, [.. Enumerable.Range(0, MoreThanTwoBytes).Select(Numbered)]);

        foreach (var number in new[] { 0, 1, 2, 65_533, 65_534, 65_535, 65_536, MoreThanTwoBytes - 1 })
        {
            Assert.Equal(1, live.With([], history => Count(history, $$"""{"channels":["channel-{{number}}"]}""")));
            Assert.Equal(
                number % 2 == 0 ? 1 : 0,
                live.With([], history => Count(history, $$"""{"contents":["content-{{number}}"],"contentStages":["retention"]}""")));
            Assert.True(live.Has($"t{number}"));
        }

        Assert.Equal(MoreThanTwoBytes, live.With([], history => Count(history, """{"types":["product-view"]}""")));
        Assert.Equal(0, live.With([], history => Count(history, """{"contentStages":["advocacy"]}""")));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(8, 8)]
    [InlineData(9, 8)]
    [InlineData(8, 9)]
    [InlineData(64, 64)]
    public void AnyNumberOfStagesAndPersonas_IsFoundByEachOfThem(int stages, int personas)
    {
        var vocabulary = Vocabulary(stages, personas);
        var live = LiveHistory.Create(vocabulary, []);
        for (var row = 0; row < 200; row++)
        {
            live.Add([
                Ago(row) with
                {
                    ContentStages = [$"s{row % stages}"],
                    ContentPersonas = personas == 0 ? [] : [$"p{row % personas}", $"p{(row + 1) % personas}"],
                },
            ]);
        }

        for (var stage = 0; stage < stages; stage++)
        {
            var expected = Enumerable.Range(0, 200).Count(row => row % stages == stage);
            Assert.Equal(expected, live.With([], history => Count(history, Match("contentStages", $"s{stage}"))));
        }

        for (var persona = 0; persona < personas; persona++)
        {
            var expected = Enumerable.Range(0, 200).Count(row => row % personas == persona || (row + 1) % personas == persona);
            Assert.Equal(expected, live.With([], history => Count(history, Match("contentPersonas", $"p{persona}"))));
        }

        static string Match(string member, string alias) => $$"""{"{{member}}":["{{alias}}"]}""";
    }

    [Fact]
    public void ValuesThatComeLate_AreThoseOfTheirRows()
    {
        var live = LiveHistory.Create(Rules.Shop.Vocabulary, [.. Enumerable.Range(0, 64).Select(day => Ago(day, id: $"{day}"))]);
        Assert.Equal(0, AtLeast(0));

        Touchpoint[] looked = [Ago(30.5, value: 7)];
        Assert.Equal(1, live.With(looked, history => Count(history, """{"valueAtLeast":7}""")));
        Assert.Equal(0, AtLeast(0));

        live.Add([Ago(10.5, value: 3), Ago(5.5), Ago(40.5, value: 0)]);
        Assert.Equal((2, 1, 0), (AtLeast(0), AtLeast(3), AtLeast(7)));
        Assert.Equal(66, live.Without([Ago(3, id: "3")], history => history.Count));
        Assert.Equal((2, 1, 0), (AtLeast(0), AtLeast(3), AtLeast(7)));

        int AtLeast(double bound) => live.With([], history => Count(history, string.Create(CultureInfo.InvariantCulture, $"{{\"valueAtLeast\":{bound}}}")));
    }
}
