using ContentJourney.AspNetCore.Configuration;
using ContentJourney.Edge.Configuration;
using ContentJourney.Storage.Configuration;

namespace ContentJourney.Edge.Tests.Telemetry;

public sealed class EventTableTests
{
    [Theory]
    [InlineData(typeof(ContentJourneyOptions))]
    [InlineData(typeof(StorageOptions))]
    [InlineData(typeof(EdgeOptions))]
    public void Table_HasEveryEvent(Type ofTheLibrary) => EventTable.AssertHas(ofTheLibrary.Assembly);
}
