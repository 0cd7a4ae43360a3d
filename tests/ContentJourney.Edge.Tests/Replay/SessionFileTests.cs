using ContentJourney.Edge.Replay;

namespace ContentJourney.Edge.Tests.Replay;

public sealed class SessionFileTests
{
    [Fact]
    public void Read_ASession_HasItsEventsInOrder()
    {
        var (sessions, problems) = SessionFile.Read(
            ["""{"session":12,"events":[{"aid":7,"ts":1659304800025,"type":"clicks"},{"aid":"x","ts":0,"type":"orders"}],"more":1}""", ""]);
        Assert.Empty(problems);
        var session = Assert.Single(sessions);
        Assert.Equal("12", session.Id);
        Assert.Equal(
            [new SessionEvent("7", DateTimeOffset.FromUnixTimeMilliseconds(1659304800025), "clicks"), new SessionEvent("x", DateTimeOffset.UnixEpoch, "orders")],
            session.Events);
    }

    [Fact]
    public void Read_LinesThatCannotBeRead_AreNamedAndLeftOut()
    {
        var (sessions, problems) = SessionFile.Read(
        [
            "not json",
            """{"session":1,"events":[{"aid":7,"ts":1,"type":"clicks"}]}""",
            """{"session":2,"events":[]}""",
            """{"session":3,"events":[{"aid":7,"ts":"1","type":"clicks"}]}""",
            """{"session":3.5,"events":[{"aid":7,"ts":1,"type":"clicks"}]}""",
            """{"session":1,"events":[{"aid":8,"ts":1,"type":"clicks"}]}""",
        ]);
        Assert.Equal("1", Assert.Single(sessions).Id);
        Assert.Equal(["line 1: $ is", "line 3: events needs", "line 4: events[0].ts must", "line 5: session must", "line 6: session 1"],
            problems.Select(problem => string.Join(' ', problem.Split(' ').Take(4))));
    }
}
