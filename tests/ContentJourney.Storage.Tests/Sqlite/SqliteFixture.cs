using ContentJourney.Storage.Configuration;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.Storage.Tests.Sqlite;

/// <summary>A store in a SQLite file of its own.</summary>
public sealed class SqliteFixture : StoreFixture
{
    public string Directory { get; } = Path.Combine(Path.GetTempPath(), $"contentjourney-{Guid.NewGuid():N}");

    public string FilePath => Path.Combine(Directory, DataDirectory.FileName);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    /// <summary>A connection past the store, as an operator's tool has it.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        return connection;
    }

    public static IReadOnlyList<string> Query(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    /// <summary>A host as <c>Program.cs</c> makes it.</summary>
    public static IHost HostOn(string directory)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("ContentJourney:DataDirectory", directory)]);
        builder.Services.AddLogging();
        builder.Services.AddContentJourneyStorage(builder.Configuration);
        return builder.Build();
    }

    protected override Task<IHost> CreateHostAsync() => Task.FromResult(HostOn(Directory));
}
