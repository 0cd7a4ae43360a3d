using ContentJourney.Umbraco.Storage;
using Microsoft.Extensions.Configuration;

namespace ContentJourney.Umbraco.Tests.Storage;

public sealed class SiteDatabaseTests
{
    private const string Connection = "ConnectionStrings:contentJourneyDbDSN";

    [Fact]
    public void Of_WithoutSettings_IsTheCmsDataFolder() => Assert.Equal("umbraco/Data", Folder());

    [Fact]
    public void Of_WithADataDirectory_IsThat() => Assert.Equal("/srv/journeys", Folder(("ContentJourney:DataDirectory", "/srv/journeys")));

    [Fact]
    public void Of_WithAConnectionString_IsTheFolderOfItsFile() => Assert.Equal(
        "/srv/site", Folder((Connection, "Data Source=/srv/site/contentjourney.db;Pooling=True"), ("ContentJourney:DataDirectory", "/srv/journeys")));

    [Theory]
    [InlineData("Data Source=/srv/site/other.db")]
    [InlineData("Data Source=contentjourney.db")]
    [InlineData("Server=.;Database=journeys")]
    [InlineData("what is this")]
    public void Of_AnotherConnectionString_SaysWhatIsAllowed(string connection) => Assert.Equal(
        "ConnectionStrings:contentJourneyDbDSN must name a SQLite file called contentjourney.db, such as 'Data Source=|DataDirectory|/contentjourney.db'.",
        Database((Connection, connection)).Problem);

    [Theory]
    [InlineData("Microsoft.Data.Sqlite", null)]
    [InlineData("Microsoft.Data.SqlClient", "ConnectionStrings:contentJourneyDbDSN_ProviderName is 'Microsoft.Data.SqlClient'; allowed: Microsoft.Data.Sqlite.")]
    public void Of_AProviderName_MustBeOneThatIsKnown(string provider, string? problem) => Assert.Equal(
        problem, Database((Connection, "Data Source=/srv/site/contentjourney.db"), (Connection + "_ProviderName", provider)).Problem);

    private static string Folder(params (string Name, string Value)[] settings)
    {
        var database = Database(settings);
        Assert.Null(database.Problem);
        return database.DataDirectory;
    }

    private static SiteDatabase Database(params (string Name, string Value)[] settings) => SiteDatabase.Of(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());
}
