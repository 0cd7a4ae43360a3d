using System.Collections.Frozen;
using System.Net;
using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Content;

namespace ContentJourney.AspNetCore.Tests.Content;

public sealed class SharedAnswersTests
{
    private static readonly ContentIndex s_content = new([], ["en-US"], "en-US");
    private static readonly JourneySet s_journeys = new(FrozenDictionary<string, ActiveJourney>.Empty);
    private readonly SharedAnswers _answers = new();

    [Fact]
    public void Find_TheSameQuery_IsTheKeptAnswer()
    {
        var answer = Keep("?slot=hero");

        Assert.Same(answer, _answers.Find(s_content, s_journeys, "?slot=hero", TestSite.Start.AddYears(1)));
        Assert.Null(_answers.Find(s_content, s_journeys, "?slot=Hero", TestSite.Start));
    }

    [Fact]
    public void Find_FromOtherContentOrJourneys_IsNothing()
    {
        Keep("?slot=hero");

        Assert.Null(_answers.Find(new ContentIndex([], ["en-US"], "en-US"), s_journeys, "?slot=hero", TestSite.Start));
        Assert.Null(_answers.Find(s_content, new JourneySet(new Dictionary<string, ActiveJourney>()), "?slot=hero", TestSite.Start));
    }

    [Fact]
    public void Find_OutsideTheTimeInWhichNothingChanges_IsNothing()
    {
        var answer = Keep("?slot=hero", TestSite.Start.AddSeconds(30));

        Assert.Same(answer, _answers.Find(s_content, s_journeys, "?slot=hero", TestSite.Start.AddSeconds(29)));
        Assert.Null(_answers.Find(s_content, s_journeys, "?slot=hero", TestSite.Start.AddSeconds(30)));
        Assert.Null(_answers.Find(s_content, s_journeys, "?slot=hero", TestSite.Start.AddSeconds(-1)));
    }

    [Fact]
    public void Keep_MoreThanAreKept_StartsAnew()
    {
        for (var i = 0; i < SharedAnswers.MostAnswers; i++)
        {
            Keep($"?take={i}");
        }

        Assert.NotNull(_answers.Find(s_content, s_journeys, "?take=0", TestSite.Start));

        Keep("?one=more");

        Assert.Null(_answers.Find(s_content, s_journeys, "?take=0", TestSite.Start));
        Assert.NotNull(_answers.Find(s_content, s_journeys, "?one=more", TestSite.Start));
    }

    [Fact]
    public async Task Content_AskedAgain_ChangesWithTime()
    {
        await using var host = await TestHost.StartAsync();
        var query = "content?slot=offer&take=10&key=default~awareness~-";
        Assert.Equal(1, (await host.Client.GetAsync(query)).At("items").GetArrayLength());

        host.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("public, max-age=10", (await host.Client.GetAsync(query)).Headers["Cache-Control"]);

        host.Clock.Advance(TimeSpan.FromSeconds(10));
        var later = await host.Client.GetAsync(query);
        Assert.Equal(0, later.Is(HttpStatusCode.OK).At("items").GetArrayLength());
        Assert.Equal("public, max-age=60", later.Headers["Cache-Control"]);
    }

    private SharedAnswer Keep(string query, DateTimeOffset? stableUntil = null)
    {
        var asked = new ContentQuery
        {
            Slot = "hero",
            Decision = default,
            Culture = "en-US",
            Now = TestSite.Start,
            Take = 1,
            TimeZone = TimeZoneInfo.Utc,
        };
        var answer = new SharedAnswer([1], asked, new ContentMatch(MatchKind.None, [], stableUntil));
        _answers.Keep(s_content, s_journeys, query, answer);
        return answer;
    }
}
