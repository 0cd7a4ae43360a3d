using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Retention;
using ContentJourney.AspNetCore.Settings;
using ContentJourney.AspNetCore.Tests.Telemetry;
using ContentJourney.Engine.Settings;
using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Tests.Retention;

/// <summary>When retention runs and up to which instant, with ports that count.</summary>
public sealed class RetentionServiceTests : ISettingStore, IStoreTurns, IHistoryRetention, IAsyncDisposable, IDisposable
{
    private readonly RetentionClock _clock = new();
    private readonly TestMeters _meters = new();
    private readonly List<(TimeSpan At, TimeSpan Before)> _runs = [];
    private bool _isAway;
    private bool _isTaken;
    private int _ended;

    [Fact]
    public async Task Start_RunsSoonAndThenDaily()
    {
        using var service = Start("2d");

        Assert.InRange(await _clock.NextAsync(), RetentionService.First * 0.1, RetentionService.First);
        for (var day = 1; day < 4; day++)
        {
            Assert.InRange(await _clock.NextAsync(), RetentionService.Daily * 0.9, RetentionService.Daily);
        }

        await service.StopAsync(default);
        Assert.True(_runs.Count >= 3);
        Assert.All(_runs, run => Assert.Equal(run.At - TimeSpan.FromDays(2), run.Before));
        Assert.Equal(_runs.Count, _ended);
    }

    [Fact]
    public async Task Start_WithTheStoreAway_TriesAgainSoon()
    {
        _isAway = true;
        using var service = Start("2d");
        await _clock.NextAsync();

        Assert.Equal(RetentionService.Retry, await _clock.NextAsync());
        _isAway = false;
        Assert.Equal(RetentionService.Retry, await _clock.NextAsync());
        Assert.True(await _clock.NextAsync() > RetentionService.Retry);
        await service.StopAsync(default);
    }

    [Fact]
    public async Task Run_WhileAnotherNodeHasTheTurn_RemovesNothing()
    {
        _isTaken = true;
        using var service = Start("2d");
        await _clock.NextAsync();
        await _clock.NextAsync();

        await service.StopAsync(default);
        Assert.Empty(_runs);
    }

    [Fact]
    public async Task Run_WithRetentionOff_RemovesNothing()
    {
        using var service = Start("off");
        await _clock.NextAsync();
        await _clock.NextAsync();

        await service.StopAsync(default);
        Assert.Empty(_runs);
    }

    public ValueTask<string?> FindAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);

    public ValueTask SaveAsync(string name, string value, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<string> GetOrAddAsync(string name, string value, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IAsyncDisposable?> TryTakeAsync(string name, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IAsyncDisposable?>(_isTaken ? null : this);

    public ValueTask<long> ForgetBeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        if (_isAway)
        {
            throw new StoreUnavailableException();
        }

        _runs.Add((_clock.Now, instant - DateTimeOffset.UnixEpoch));
        return ValueTask.FromResult(1L);
    }

    public void Dispose()
    {
        _clock.Dispose();
        _meters.Dispose();
    }

    // The turn of a run.
    public ValueTask DisposeAsync()
    {
        _ended++;
        return ValueTask.CompletedTask;
    }

    private RetentionService Start(string configured)
    {
        var policy = new RetentionPolicy(Options.Create(new ContentJourneyOptions { Retention = configured }));
        var keeper = new SettingsKeeper(this, NullLogger<SettingsKeeper>.Instance);
        var run = new RetentionRun(keeper, policy, this, this, new RetentionMetrics(_meters), _clock, NullLogger<RetentionRun>.Instance);
        var service = new RetentionService(run, _clock, NullLogger<RetentionService>.Instance);
        _ = service.StartAsync(default);
        return service;
    }
}
