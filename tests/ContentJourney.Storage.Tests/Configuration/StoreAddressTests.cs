using ContentJourney.Storage.Configuration;

namespace ContentJourney.Storage.Tests.Configuration;

public sealed class StoreAddressTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Data Source=journeys.db")]
    [InlineData("Host=db;Database=journeys")]
    [InlineData("Host=db;Maximum Pool Size=6")]
    [InlineData("Host=db;Maximum Pool Size=1;Pooling=false")]
    public void FindProblem_OfAStore_IsNone(string? address) => Assert.Null(StoreAddress.FindProblem(address));

    [Theory]
    [InlineData("Host='';Database=journeys", "The connection string of the store names no host. Allowed: 'Host=…")]
    [InlineData("Database=journeys", "The connection string of the store cannot be read: ")]
    [InlineData("Data Source=:memory:", "The connection string of the store names neither a PostgreSQL host nor a SQLite file. Allowed: 'Host=…")]
    [InlineData("Host=db;Maximum Pool Size=5", "The connection string of the store has Maximum Pool Size=5; allowed: 6 or more, ")]
    public void FindProblem_OfAnythingElse_SaysWhatIsAllowed(string address, string problem) =>
        Assert.StartsWith(problem, StoreAddress.FindProblem(address), StringComparison.Ordinal);

    [Fact]
    public void FindProblem_DoesNotQuoteThePassword() =>
        Assert.DoesNotContain("secret", StoreAddress.FindProblem("Host=db;Password=secret;Hots=db"), StringComparison.Ordinal);
}
