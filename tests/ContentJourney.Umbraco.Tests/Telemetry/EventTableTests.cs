using ContentJourney.Edge.Tests.Telemetry;
using ContentJourney.Umbraco.Composing;

namespace ContentJourney.Umbraco.Tests.Telemetry;

public sealed class EventTableTests
{
    [Fact]
    public void Table_HasEveryEvent() => EventTable.AssertHas(typeof(JourneyComposer).Assembly);
}
