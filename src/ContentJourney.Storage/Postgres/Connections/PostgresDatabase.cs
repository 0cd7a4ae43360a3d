using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Configuration;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Connections;

/// <summary>The database: a pool of connections to it.</summary>
internal sealed class PostgresDatabase : IDisposable, IAsyncDisposable
{
    private const string DefaultSchema = "contentjourney";

    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly Outage _outage;
    private volatile NpgsqlDataSource? _source;

    /// <summary>Reads the settings; nothing connects yet.</summary>
    public PostgresDatabase(IOptions<StorageOptions> options, TimeProvider clock)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.Value.ConnectionString);
        SetUnlessGiven(settings, "Search Path", DefaultSchema);
        SetUnlessGiven(settings, "Application Name", "ContentJourney");

        // A request waits for neither the connection nor an answer longer than a visitor would.
        SetUnlessGiven(settings, "Timeout", 3);
        SetUnlessGiven(settings, "Command Timeout", 10);
        SetUnlessGiven(settings, "Cancellation Timeout", 500);
        SetUnlessGiven(settings, "Auto Prepare Min Usages", 2);

        // No use changes a session for the next, which spares the server a clean-up at each.
        SetUnlessGiven(settings, "No Reset On Close", true);
        (Schema, Place) = (settings.SearchPath!.Split(',')[0].Trim(), StoreAddress.PostgresPlace(options.Value.ConnectionString));
        _settings = settings;
        _outage = new Outage(clock);
    }

    /// <summary>The schema that holds the tables.</summary>
    public string Schema { get; }

    /// <summary>Host and database, for people.</summary>
    public string Place { get; }

    /// <summary>Whether a pooler is between: what a session keeps (prepared statements, LISTEN) may be another's with the next transaction.</summary>
    public bool IsPooled { get; private set; }

    /// <summary>Says that the schema is as this version needs it: from now on the stores may be used.</summary>
    /// <param name="isPooled">Whether a pooler is between.</param>
    public void Open(bool isPooled)
    {
        IsPooled = isPooled;
        SetUnlessGiven(_settings, "Max Auto Prepare", isPooled ? 0 : 64);
        _source = new NpgsqlDataSourceBuilder(_settings.ConnectionString).Build();
    }

    /// <summary>A connection for migrations, outside the pool.</summary>
    public async Task<NpgsqlConnection> ConnectForMigrationAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { Pooling = false, MaxAutoPrepare = 0 }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A connection of the pool.</summary>
    /// <exception cref="StoreUnavailableException">The server cannot be reached.</exception>
    public async ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var source = SourceUnlessAway();
        try
        {
            var connection = await source.OpenConnectionAsync(cancellationToken);
            _outage.End();
            return connection;
        }
        catch (Exception exception) when (PostgresTrouble.Is(exception))
        {
            throw Away(exception);
        }
    }

    /// <summary>A connection of the pool, for a thread of its own.</summary>
    /// <exception cref="StoreUnavailableException">The server cannot be reached.</exception>
    public NpgsqlConnection Connect()
    {
        var source = SourceUnlessAway();
        try
        {
            var connection = source.OpenConnection();
            _outage.End();
            return connection;
        }
        catch (Exception exception) when (PostgresTrouble.Is(exception))
        {
            throw Away(exception);
        }
    }

    /// <summary>Forgets the connections of the pool: one of them was lost, so the others probably are as well.</summary>
    public void Forget() => _source?.Clear();

    /// <summary>As <see cref="Forget"/>, where that is what went wrong.</summary>
    public void ForgetIfLost(Exception exception)
    {
        if (PostgresTrouble.IsLostConnection(exception))
        {
            Forget();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _source?.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source?.DisposeAsync() ?? default;

    private static void SetUnlessGiven(NpgsqlConnectionStringBuilder settings, string name, object value)
    {
        if (!settings.ContainsKey(name) || !settings.ShouldSerialize(name))
        {
            settings[name] = value;
        }
    }

    private NpgsqlDataSource SourceUnlessAway()
    {
        var source = _source ?? throw new StoreUnavailableException("The store is not open yet.");
        _outage.ThrowIfAway();
        return source;
    }

    private StoreUnavailableException Away(Exception exception)
    {
        var unavailable = PostgresTrouble.ToUnavailable(exception);

        _outage.Begin(unavailable.Message);
        return unavailable;
    }
}
