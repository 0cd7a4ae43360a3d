using ContentJourney.Umbraco.Content;

namespace ContentJourney.Umbraco.Tests.Content;

public sealed class UpdateScheduleTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
    private readonly UpdateSchedule _schedule = new();

    [Fact]
    public void Changed_AtOnce_IsDueNow()
    {
        _schedule.Changed(s_now, atOnce: false);
        _schedule.Changed(s_now, atOnce: true);

        Assert.Equal(TimeSpan.Zero, _schedule.Remaining(s_now));
    }

    [Fact]
    public void Changed_AgainAndAgain_IsNotPutOff()
    {
        _schedule.Changed(s_now, atOnce: false);
        _schedule.Changed(s_now.AddSeconds(1), atOnce: false);

        Assert.Equal(s_now + UpdateSchedule.Pause, _schedule.Due);
    }

    [Fact]
    public void Changed_WhileAllIsRead_ReadsItOnceMore()
    {
        _schedule.Changed(s_now, atOnce: true);
        _schedule.Begin();
        _schedule.Changed(s_now, atOnce: false);
        _schedule.Done(s_now.AddSeconds(1), TimeSpan.FromSeconds(1), withFaults: false);

        Assert.Equal(s_now + UpdateSchedule.Pause, _schedule.Due);
    }

    [Fact]
    public void Changed_AfterALongReading_WaitsLonger()
    {
        _schedule.Begin();
        _schedule.Done(s_now, TimeSpan.FromSeconds(5), withFaults: false);
        _schedule.Changed(s_now, atOnce: false);

        Assert.Equal(s_now.AddSeconds(50), _schedule.Due);
    }

    [Theory]
    [InlineData(false, 600)]
    [InlineData(true, 32)]
    public void Done_WithoutAnotherChange_IsReadAgainAfterAWhile(bool withFaults, int seconds)
    {
        _schedule.Begin();
        _schedule.Done(s_now, TimeSpan.Zero, withFaults);

        Assert.Equal(TimeSpan.FromSeconds(seconds), _schedule.Remaining(s_now));
    }
}
