using ContentJourney.Umbraco.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ContentJourney.Umbraco.Tests.Storage;

public sealed class SiteDataDirectoryTests
{
    private const string Connection = "ConnectionStrings:contentJourneyDbDSN";

    [Fact]
    public void Find_WithoutSettings_IsTheCmsDataFolder() => Assert.Equal("umbraco/Data", Find());

    [Fact]
    public void Find_WithADataDirectory_IsThat() => Assert.Equal("/srv/journeys", Find(("ContentJourney:DataDirectory", "/srv/journeys")));

    [Fact]
    public void Find_WithAConnectionString_IsTheFolderOfItsFile() => Assert.Equal(
        "/srv/site", Find((Connection, "Data Source=/srv/site/contentjourney.db;Pooling=True"), ("ContentJourney:DataDirectory", "/srv/journeys")));

    [Theory]
    [InlineData("Data Source=/srv/site/other.db")]
    [InlineData("Data Source=contentjourney.db")]
    [InlineData("Server=.;Database=journeys")]
    [InlineData("what is this")]
    public void Find_WithAnotherConnectionString_SaysWhatIsAllowed(string connection) => Assert.Equal(
        ["ConnectionStrings:contentJourneyDbDSN must name a SQLite file called contentjourney.db, such as 'Data Source=|DataDirectory|/contentjourney.db'."],
        Assert.Throws<OptionsValidationException>(() => Find((Connection, connection))).Failures);

    private static string Find(params (string Name, string Value)[] settings) => SiteDataDirectory.Find(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());
}
