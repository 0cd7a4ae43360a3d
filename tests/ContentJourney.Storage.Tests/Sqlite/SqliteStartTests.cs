using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Configuration;
using ContentJourney.Storage.Migrations;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContentJourney.Storage.Tests.Sqlite;

/// <summary>What a host meets when it starts.</summary>
public sealed class SqliteStartTests(SqliteFixture store) : IClassFixture<SqliteFixture>
{
    [Fact]
    public async Task Start_OfAnotherHostOverTheSameFile_SeesItsVisitors()
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        using var host = SqliteFixture.HostOn(store.Directory);
        await host.StartAsync();

        var other = host.Services.GetRequiredService<IVisitorStore>();
        await other.WriteAsync(Some.Write(visitor, Some.Touchpoint("b", 1)), default);

        Assert.Equal(["a", "b"], (await store.Visitors.FindAsync(visitor, default))!.Touchpoints.Select(touchpoint => touchpoint.Id));
    }

    [Fact]
    public void Scripts_CountFromOneWithoutGaps() =>
        Assert.Equal(Enumerable.Range(1, MigrationScript.Sqlite.Count), MigrationScript.Sqlite.Select(script => script.Version));

    [Fact]
    public async Task Start_DatabaseOfANewerVersion_IsRefusedAndLeftAlone()
    {
        var directory = await UsedDirectoryAsync();
        var newer = MigrationScript.Sqlite.Count + 1;
        Change(directory, $"INSERT INTO schema_version VALUES ({newer}, 0)");
        using var host = SqliteFixture.HostOn(directory);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Contains(Path.Combine(directory, DataDirectory.FileName), refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"schema {newer}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"up to {newer - 1}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FileThatIsNoDatabase_IsRefusedByName()
    {
        var directory = Directory.CreateDirectory(Path.Combine(store.Directory, "text")).FullName;
        var file = Path.Combine(directory, DataDirectory.FileName);
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("no database ", 1000)));
        using var host = SqliteFixture.HostOn(directory);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DirectoryThatCannotBeMade_IsRefusedWithPathAndWhatToDo()
    {
        // Nobody may make a directory under a file, not even root, as whom tests may run.
        var directory = Path.Combine(store.FilePath, "data");
        using var host = SqliteFixture.HostOn(directory);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains($"'{directory}'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("ContentJourney__DataDirectory", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Start_EmptyDirectoryName_IsRefused(string name)
    {
        using var host = SqliteFixture.HostOn(name);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("ContentJourney:DataDirectory is empty", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Use_BeforeTheHostStarts_IsUnavailable()
    {
        using var host = SqliteFixture.HostOn(Path.Combine(store.Directory, "unstarted"));

        var visitors = host.Services.GetRequiredService<IVisitorStore>();
        var health = host.Services.GetRequiredService<IStoreHealth>();

        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await visitors.FindAsync(Some.Visitor(), default));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await visitors.WriteAsync(Some.Write(Some.Visitor()), default));
        Assert.Equal("The store is not open yet.", await health.FindProblemAsync(default));
    }

    [Fact]
    public async Task Health_Started_IsReady() => Assert.Null(await store.Health.FindProblemAsync(default));

    private async Task<string> UsedDirectoryAsync()
    {
        var directory = Path.Combine(store.Directory, Guid.NewGuid().ToString("N"));
        using var host = SqliteFixture.HostOn(directory);
        await host.StartAsync();
        return directory;
    }

    private static void Change(string directory, string sql)
    {
        using var session = new SqliteSession(
            Path.Combine(directory, DataDirectory.FileName), Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite, sql);
    }
}
