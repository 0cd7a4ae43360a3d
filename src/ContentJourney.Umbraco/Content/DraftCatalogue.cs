using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Time;
using ContentJourney.Engine.Content;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.Umbraco.Content;

/// <summary>
/// All content as its drafts are. Few ever ask, so nothing is read before someone does; from then on it is brought up to date when
/// it is asked for, so that editors see what they just saved.
/// </summary>
internal sealed class DraftCatalogue(ChangeQueues queues, IServiceProvider services, TimeProvider time) : IDraftCatalog, IDisposable
{
    private readonly SemaphoreSlim _updating = new(1, 1);
    private readonly Catalogue _drafts = new();
    private readonly UpdateSchedule _schedule = new();
    private readonly SteadyClock _clock = new(time);
    private CatalogueUpdate? _update;

    public async ValueTask<ContentIndex> GetAsync(CancellationToken cancellationToken)
    {
        if (!queues.Drafts.Started.IsCompleted)
        {
            return _drafts.Current;
        }

        await _updating.WaitAsync(cancellationToken);
        try
        {
            await UpdateAsync();
            return _drafts.Current;
        }
        finally
        {
            _updating.Release();
        }
    }

    public void Dispose() => _updating.Dispose();

    // Not ended with the request: the next one would begin anew.
    private async Task UpdateAsync()
    {
        _update ??= ActivatorUtilities.CreateInstance<CatalogueUpdate>(services, _drafts, CmsQuery.Drafts);
        if (TakeChanges() is { } changes)
        {
            await _update.ApplyAsync(changes, CancellationToken.None);
        }

        if (_drafts.State.CheckedAt is null || _schedule.Due <= _clock.Now)
        {
            var began = time.GetTimestamp();
            _schedule.Begin();
            var faults = await _update.RebuildAsync(TakeChanges, CancellationToken.None);
            _schedule.Done(_clock.Now, time.GetElapsedTime(began), faults > 0);
        }
    }

    private ContentChanges? TakeChanges() => queues.Drafts.Take(_schedule, _clock.Now);
}
