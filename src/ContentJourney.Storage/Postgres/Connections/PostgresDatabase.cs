using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Configuration;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Connections;

/// <summary>The database: a pool of connections to it, and a small one for those who keep theirs.</summary>
internal sealed class PostgresDatabase : IDisposable, IAsyncDisposable
{
    private const string DefaultSchema = "contentjourney";

    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly Outage _outage;
    private volatile NpgsqlDataSource? _source;

    // Their sessions are settled for statements of KeptPlans, which would be wrong for others.
    private volatile NpgsqlDataSource? _kept;

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

        // More would not read faster, and of a server's usual hundred three nodes must find theirs.
        SetUnlessGiven(settings, "Maximum Pool Size", 30);

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
        var most = Math.Max(1, _settings.MaxPoolSize - StoreAddress.KeptWithPlans);
        _kept = Pool(least: 0, StoreAddress.KeptWithPlans);
        _source = Pool(least: Math.Min(_settings.MinPoolSize, most), most);
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
    public ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken) =>
        OpenAsync(_source, source => source.OpenConnectionAsync(cancellationToken));

    /// <summary>A connection for who keeps it.</summary>
    /// <exception cref="StoreUnavailableException">The server cannot be reached.</exception>
    public ValueTask<KeptConnection> KeepAsync() => OpenAsync(_kept, KeptConnection.OpenAsync);

    /// <summary>A connection for who keeps it, for a thread of its own.</summary>
    /// <inheritdoc cref="KeepAsync"/>
    public KeptConnection Keep()
    {
        var source = UnlessAway(_kept);
        try
        {
            return Connected(KeptConnection.Open(source));
        }
        catch (Exception exception) when (PostgresTrouble.Is(exception))
        {
            throw Away(exception);
        }
    }

    /// <summary>Forgets the connections that nobody uses now: one was lost, so the others probably are as well.</summary>
    public void Forget()
    {
        _source?.Clear();
        _kept?.Clear();
    }

    /// <summary>As <see cref="Forget"/>, where that is what went wrong.</summary>
    public void ForgetIfLost(Exception exception)
    {
        if (PostgresTrouble.IsLostConnection(exception))
        {
            Forget();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _source?.Dispose();
        _kept?.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (_source?.DisposeAsync() ?? default);
        await (_kept?.DisposeAsync() ?? default);
    }

    private static void SetUnlessGiven(NpgsqlConnectionStringBuilder settings, string name, object value)
    {
        if (!settings.ContainsKey(name) || !settings.ShouldSerialize(name))
        {
            settings[name] = value;
        }
    }

    private NpgsqlDataSource Pool(int least, int most) => new NpgsqlDataSourceBuilder(
        new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { MinPoolSize = least, MaxPoolSize = most }.ConnectionString).Build();

    private NpgsqlDataSource UnlessAway(NpgsqlDataSource? source)
    {
        if (source is null)
        {
            throw new StoreUnavailableException("The store is not open yet.");
        }

        _outage.ThrowIfAway();
        return source;
    }

    private async ValueTask<T> OpenAsync<T>(NpgsqlDataSource? pool, Func<NpgsqlDataSource, ValueTask<T>> open)
    {
        var source = UnlessAway(pool);
        try
        {
            return Connected(await open(source));
        }
        catch (Exception exception) when (PostgresTrouble.Is(exception))
        {
            throw Away(exception);
        }
    }

    private T Connected<T>(T connection)
    {
        _outage.End();
        return connection;
    }

    private StoreUnavailableException Away(Exception exception)
    {
        var unavailable = PostgresTrouble.ToUnavailable(exception);
        _outage.Begin(unavailable.Message);
        return unavailable;
    }
}
