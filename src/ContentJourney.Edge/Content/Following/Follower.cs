namespace ContentJourney.Edge.Content.Following;

/// <summary>
/// Follows the CMS step by step: refreshes documents that a webhook names, looks whether anything changed, and reads everything when it
/// did. One step at a time.
/// </summary>
internal sealed class Follower(
    FollowSettings settings,
    FollowSignals signals,
    CmsReading reading,
    CmsProbe probe,
    CmsDocuments documents,
    FollowedContent served,
    FollowPlan plan,
    FollowStatus status,
    FollowMetrics metrics,
    TimeProvider time,
    ILogger<Follower> logger)
{
    private CmsContent? _content;
    private string _state = "";

    /// <summary>Does what is to be done now. Failures are logged, shown in <see cref="FollowStatus"/>, and tried again later.</summary>
    public async Task StepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FollowAsync(cancellationToken);
            plan.Succeeded();
            metrics.Succeeded();
        }
        catch (Exception exception) when (exception is CmsException or SnapshotException)
        {
            Fail(exception.Message, (exception as CmsException)?.RetryAfter);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What is served stays served, whatever is wrong with following.
            logger.FollowerFailed(exception);
            Fail("Following failed unexpectedly; the log says why.", null);
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var (everything, changed) = signals.Take();
        if (everything)
        {
            plan.ReadAllSoon();
        }
        else if (changed.Count > 0 && _content is not null)
        {
            await RefreshAsync(_content, changed, cancellationToken);
        }

        if (_content is null || plan.IsReadDue)
        {
            await ReadAllAsync(cancellationToken);
        }
        else if (plan.IsLookDue)
        {
            await LookAsync(_content, cancellationToken);
        }
    }

    private async Task RefreshAsync(CmsContent content, IReadOnlyCollection<Guid> changed, CancellationToken cancellationToken)
    {
        try
        {
            var (newer, mayHaveChangedOthers) = await documents.RefreshAsync(content, changed, cancellationToken);
            served.ServeNewer(newer);
            _content = newer;
            logger.DocumentsRefreshed(changed.Count);
            if (mayHaveChangedOthers)
            {
                plan.ReadAllSoon();
            }
        }
        catch
        {
            // Nobody names these documents again.
            plan.ReadAllNext();
            throw;
        }
    }

    private async Task LookAsync(CmsContent content, CancellationToken cancellationToken)
    {
        var (now, began) = (time.GetUtcNow(), plan.Now);
        if (await probe.ReadAsync(content.Cultures, cancellationToken) != _state)
        {
            await ReadAllAsync(cancellationToken);
            return;
        }

        served.Confirm(now);
        plan.Looked(began);
    }

    private async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        var (now, began) = (time.GetUtcNow(), plan.Now);
        var (content, state) = await reading.ReadAsync(cancellationToken);
        served.Serve(content, now);
        (_content, _state) = (content, state);
        plan.ReadAll(began);
    }

    private void Fail(string fault, TimeSpan? retryAfter)
    {
        plan.Failed(retryAfter);
        metrics.Failed();
        status.Failed(fault, time.GetUtcNow());
        var wait = (plan.NextAt - plan.Now).TotalSeconds;
        if (status.Now.AsOf is { } asOf)
        {
            logger.OlderContentServed(settings.Name, fault, asOf, wait);
        }
        else
        {
            logger.NoContentYet(settings.Name, fault, wait);
        }
    }
}
