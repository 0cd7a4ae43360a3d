using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Configuration;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Connections;

/// <summary>The database: a pool of connections to it.</summary>
internal sealed class PostgresDatabase : IDisposable, IAsyncDisposable
{
    private const string DefaultSchema = "contentjourney";

    private readonly NpgsqlDataSource _source;
    private readonly Outage _outage;
    private volatile bool _open;

    /// <summary>Prepares the pool; nothing connects yet.</summary>
    public PostgresDatabase(IOptions<StorageOptions> options, TimeProvider clock)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.Value.ConnectionString);
        SetUnlessGiven(settings, "Search Path", DefaultSchema);
        SetUnlessGiven(settings, "Application Name", "ContentJourney");

        // A request waits for neither the connection nor an answer longer than a visitor would.
        SetUnlessGiven(settings, "Timeout", 3);
        SetUnlessGiven(settings, "Command Timeout", 10);
        SetUnlessGiven(settings, "Cancellation Timeout", 500);
        SetUnlessGiven(settings, "Max Auto Prepare", 64);
        SetUnlessGiven(settings, "Auto Prepare Min Usages", 2);

        // No use changes a session for the next, which spares the server a clean-up at each.
        SetUnlessGiven(settings, "No Reset On Close", true);
        (Schema, Place) = (settings.SearchPath!.Split(',')[0].Trim(), StoreAddress.PostgresPlace(options.Value.ConnectionString));
        _source = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
        _outage = new Outage(clock);
    }

    /// <summary>The schema that holds the tables.</summary>
    public string Schema { get; }

    /// <summary>Host and database, for people.</summary>
    public string Place { get; }

    /// <summary>Says that the schema is as this version needs it: from now on the stores may be used.</summary>
    public void Open() => _open = true;

    /// <summary>A connection for migrations.</summary>
    public ValueTask<NpgsqlConnection> ConnectForMigrationAsync(CancellationToken cancellationToken) =>
        _source.OpenConnectionAsync(cancellationToken);

    /// <summary>A connection of the pool.</summary>
    /// <exception cref="StoreUnavailableException">The server cannot be reached.</exception>
    public async ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        ThrowIfAway();
        try
        {
            var connection = await _source.OpenConnectionAsync(cancellationToken);
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
        ThrowIfAway();
        try
        {
            var connection = _source.OpenConnection();
            _outage.End();
            return connection;
        }
        catch (Exception exception) when (PostgresTrouble.Is(exception))
        {
            throw Away(exception);
        }
    }

    /// <summary>Forgets the connections of the pool: one of them was lost, so the others probably are as well.</summary>
    public void Forget() => _source.Clear();

    /// <summary>As <see cref="Forget"/>, where that is what went wrong.</summary>
    public void ForgetIfLost(Exception exception)
    {
        if (PostgresTrouble.IsLostConnection(exception))
        {
            Forget();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static void SetUnlessGiven(NpgsqlConnectionStringBuilder settings, string name, object value)
    {
        if (!settings.ContainsKey(name) || !settings.ShouldSerialize(name))
        {
            settings[name] = value;
        }
    }

    private void ThrowIfAway()
    {
        if (!_open)
        {
            throw new StoreUnavailableException("The store is not open yet.");
        }

        _outage.ThrowIfAway();
    }

    private StoreUnavailableException Away(Exception exception)
    {
        var unavailable = PostgresTrouble.ToUnavailable(exception);

        _outage.Begin(unavailable.Message);
        return unavailable;
    }
}
