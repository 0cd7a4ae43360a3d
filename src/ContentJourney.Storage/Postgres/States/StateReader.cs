using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Nodes;
using Npgsql;

namespace ContentJourney.Storage.Postgres.States;

/// <summary>
/// Finds the states of visitors, one query after the other, and looks around where it is time to. Keeps its connection, so that the query stays
/// prepared there: this is what page views ask that write nothing, and of the pool each query would get another of the server's processes.
/// </summary>
internal sealed class StateReader(PostgresDatabase database, NodePresence nodes, VisitorStates states) : IAsyncDisposable
{
    /// <summary>The states of visitors by their ids.</summary>
    public const string Find = "SELECT visitor_id, revision, joined_to FROM visitor WHERE visitor_id = ANY ($1)";

    private KeptConnection? _connection;

    /// <summary>The states of the visitors named by these ids, by the ids; one that names nobody is left out.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    public async ValueTask<IReadOnlyDictionary<Guid, VisitorState>> FindAsync(Guid[] ids)
    {
        for (var again = true; ; again = false)
        {
            try
            {
                return await FindOnceAsync(ids);
            }
            catch (Exception exception)
            {
                // Also after a mistake: the pool looks after what state it is in. Behind a connection that is lost may be another server.
                states.Forget();
                await DisposeAsync();
                if (again && PostgresTrouble.IsLostConnection(exception))
                {
                    database.Forget();
                }
                else if (PostgresTrouble.Is(exception))
                {
                    throw PostgresTrouble.ToUnavailable(exception);
                }
                else
                {
                    throw;
                }
            }
        }
    }

    /// <summary>Gives the connection back to the pool.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }

    private async Task<Dictionary<Guid, VisitorState>> FindOnceAsync(Guid[] ids)
    {
        _connection ??= await database.KeepAsync();
        states.Ask();
        var found = new Dictionary<Guid, VisitorState>(ids.Length);
        if (await AskAsync(_connection, ids, found, nodes.BeginLook()) is { Count: > 0 } joined)
        {
            var known = new Dictionary<Guid, VisitorState>(joined.Count);
            await AskAsync(_connection, [.. joined.Select(pair => pair.Known).Distinct()], known, look: null);
            joined.FindAll(pair => known.ContainsKey(pair.Known)).ForEach(pair => found.Add(pair.Id, known[pair.Known]));
        }

        states.Remember(found);
        return found;
    }

    // Those who answer as another visitor, and as whom.
    private async Task<List<(Guid Id, Guid Known)>?> AskAsync(
        KeptConnection connection, Guid[] ids, Dictionary<Guid, VisitorState> found, long? look)
    {
        List<(Guid, Guid)>? joined = null;
        var find = new NpgsqlBatchCommand(Find) { Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = ids } } };

        // One way to the server for both. First the look: what is read after it is what nobody else changes for a while.
        await using var batch = look is null ? connection.Batch(find) : connection.Batch(Look(), find);
        await using var reader = await connection.ReadAsync(batch);
        if (look is { } begun)
        {
            await reader.ReadAsync();
            nodes.Looked(begun, reader.GetBoolean(0));
            await reader.NextResultAsync();
        }

        while (await reader.ReadAsync())
        {
            var id = reader.GetGuid(0);
            if (reader.IsDBNull(2))
            {
                found.Add(id, new VisitorState(new VisitorId(id), reader.GetInt64(1)));
            }
            else
            {
                (joined ??= []).Add((id, reader.GetGuid(2)));
            }
        }

        return joined;
    }

    private NpgsqlBatchCommand Look() => new(NodeTable.IsAlone) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = nodes.Id } } };
}
