using ContentJourney.AspNetCore.Tests.Faults;
using ContentJourney.AspNetCore.Time;

namespace ContentJourney.AspNetCore.Tests.Time;

public sealed class SteadyClockTests
{
    [Theory]
    [InlineData(-400)]
    [InlineData(400)]
    public void Now_WhenTheClockWasSet_GoesOnFromWhereItWas(int days)
    {
        var machine = new SteppingClock();
        var steady = new SteadyClock(machine);
        var before = steady.Now;
        machine.Step(TimeSpan.FromDays(days));

        Assert.InRange(steady.Now, before, before.AddHours(1));
    }
}
