using System.Diagnostics.Metrics;
using ContentJourney.Engine.Telemetry;
using ContentJourney.Storage.Postgres.Connections;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Nodes;

/// <summary>
/// Makes this node known before the store is used, gives signs of life until it ends, and takes away those that ended without a word.
/// Everything that writes has its <see cref="Presence"/>, so that this ends last.
/// </summary>
internal sealed class NodeUpkeep : IAsyncDisposable
{
    private readonly PostgresDatabase _database;
    private readonly NodeTimes _times;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ending = new();
    private readonly Dictionary<Guid, (long Signs, long Since)> _others = [];
    private Task? _giving;
    private bool _isSilent;

    public NodeUpkeep(PostgresDatabase database, NodeTimes times, TimeProvider clock, IMeterFactory meters, ILogger<NodeUpkeep> logger)
    {
        (_database, _times, _clock, _logger) = (database, times, clock, logger);
        Presence = new NodePresence(clock, times);
        meters.Create(ContentJourneyTelemetry.Name).CreateObservableGauge(
            "contentjourney.nodes.alone", () => Presence.AloneSince is null ? 0 : 1, null, "Whether this node relies on being the only one at its store: 1 yes, 0 no.");
    }

    /// <summary>This node.</summary>
    public NodePresence Presence { get; }

    /// <summary>Makes this node known; when this returns it may use the store.</summary>
    public async Task JoinAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await Presence.SignAsync(connection, cancellationToken);
        _giving ??= Task.Run(GiveSignsAsync, CancellationToken.None);
        await Presence.SettleAsync(cancellationToken);
    }

    /// <summary>Tells the others that this node has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        if (_giving is { } giving)
        {
            await giving;
            try
            {
                await using var connection = await _database.ConnectAsync(CancellationToken.None);
                await NodeTable.LeaveAsync(connection, Presence.Id, CancellationToken.None);
            }
            catch (Exception exception) when (PostgresTrouble.Is(exception))
            {
                // They will notice.
            }
        }

        _ending.Dispose();
    }

    private async Task GiveSignsAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            await TryAsync();
        }
    }

    private async Task TryAsync()
    {
        try
        {
            await Task.Delay(_isSilent ? _times.Retry : _times.Sign, _clock, _ending.Token);
            await using var connection = await _database.ConnectAsync(_ending.Token);
            if (await Presence.SignAsync(connection, _ending.Token))
            {
                NodeLog.Back(_logger);
            }

            await RemoveGoneAsync(connection);
            _isSilent = false;
        }
        catch (Exception exception)
        {
            _database.ForgetIfLost(exception);
            if (!_isSilent && !_ending.IsCancellationRequested)
            {
                NodeLog.Silent(_logger, _times.Silent.TotalSeconds, exception);
            }

            _isSilent = true;
        }
    }

    private async Task RemoveGoneAsync(NpgsqlConnection connection)
    {
        var others = await NodeTable.OthersAsync(connection, Presence.Id, _ending.Token);
        var now = _clock.GetTimestamp();
        foreach (var (node, signs) in others)
        {
            if (!_others.TryGetValue(node, out var heard) || heard.Signs != signs)
            {
                _others[node] = (signs, now);
            }
            else if (_clock.GetElapsedTime(heard.Since, now) >= _times.Gone && await NodeTable.RemoveAsync(connection, node, signs, _ending.Token) > 0)
            {
                NodeLog.Gone(_logger, node, _times.Gone.TotalSeconds);
            }
        }

        foreach (var node in _others.Keys.Except(others.Select(other => other.Node)).ToArray())
        {
            _others.Remove(node);
        }
    }
}
