using System.Diagnostics;
using Npgsql;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>A PostgreSQL server in a folder of its own, reached by a socket there; <c>cluster.sh</c> removes it when this process ends.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresCluster>> s_shared = new(CreateAsync);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"contentjourney-pg-{Guid.NewGuid():N}");
    private readonly Process _keeper;

    private PostgresCluster()
    {
        var programs = PostgresPrograms.Find();
        Directory.CreateDirectory(_folder);
        _keeper = Process.Start(new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Postgres", "cluster.sh"), _folder, programs },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>The server that all tests of a run share which do no harm to it.</summary>
    public static Task<PostgresCluster> SharedAsync() => s_shared.Value;

    /// <summary>A server of one's own, started.</summary>
    public static async Task<PostgresCluster> CreateAsync()
    {
        var cluster = new PostgresCluster();
        await cluster.ExpectAsync("ready");
        await cluster.StartAsync();
        return cluster;
    }

    public Task StartAsync() => SayAsync("start", "started");

    /// <summary>Stops the server as a crash of it does: its processes are killed, the machine runs on.</summary>
    public Task KillAsync() => SayAsync("kill", "killed");

    public Task StopAsync() => SayAsync("stop", "stopped");

    /// <summary>Has all processes of the server stand still where they are; connections stay.</summary>
    public Task PauseAsync() => SayAsync("pause", "paused");

    public Task ResumeAsync() => SayAsync("resume", "resumed");

    /// <summary>The connection string of a database.</summary>
    public string Address(string database) => $"Host={_folder};Username=postgres;Database={database}";

    /// <summary>Makes an empty database.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"d{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(Address("postgres"));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return Address(name);
    }

    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }

    private async Task SayAsync(string command, string answer)
    {
        await _keeper.StandardInput.WriteLineAsync(command);
        await _keeper.StandardInput.FlushAsync();
        await ExpectAsync(answer);
    }

    private async Task ExpectAsync(string answer)
    {
        var line = await _keeper.StandardOutput.ReadLineAsync();
        if (line != answer)
        {
            throw new InvalidOperationException($"PostgreSQL could not be started for the tests: {line}");
        }
    }
}
