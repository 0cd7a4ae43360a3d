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

    [Theory]
    [InlineData("Data Source=/srv/site/journeys.db;Pooling=True")]
    [InlineData("Host=db;Database=journeys;Username=site;Password=secret")]
    public void Of_AConnectionString_IsThat(string connection)
    {
        var database = Database((Connection, connection), ("ContentJourney:DataDirectory", "/srv/journeys"));

        Assert.Equal((connection, null), (database.ConnectionString, database.Problem));
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Server=.;Database=journeys")]
    [InlineData("what is this")]
    public void Of_AnotherConnectionString_SaysWhatIsAllowed(string connection)
    {
        var database = Database((Connection, connection));

        Assert.Null(database.ConnectionString);
        Assert.Contains("in an Umbraco site contentJourneyDbDSN", database.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Microsoft.Data.Sqlite", null)]
    [InlineData("Npgsql", null)]
    [InlineData("Microsoft.Data.SqlClient", "ConnectionStrings:contentJourneyDbDSN_ProviderName is 'Microsoft.Data.SqlClient'; allowed: Microsoft.Data.Sqlite, Npgsql, or none.")]
    public void Of_AProviderName_MustBeOneThatIsKnown(string provider, string? problem) => Assert.Equal(
        problem, Database((Connection, "Data Source=/srv/site/journeys.db"), (Connection + "_ProviderName", provider)).Problem);

    private static string Folder(params (string Name, string Value)[] settings)
    {
        var database = Database(settings);
        Assert.Null(database.ConnectionString);
        Assert.Null(database.Problem);
        return database.DataDirectory;
    }

    private static SiteDatabase Database(params (string Name, string Value)[] settings) => SiteDatabase.Of(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());
}
