using ContentJourney.Storage.Waiting;

namespace ContentJourney.Storage.Tests.Waiting;

public sealed class HandoverTests
{
    private readonly Queue<IThreadPoolWorkItem> _queue = new();
    private readonly Caller[] _callers = [.. Enumerable.Range(0, 5).Select(_ => new Caller())];

    [Fact]
    public async Task Callers_GoOnFromTheQueue_AndNotOnTheThreadThatAnswers()
    {
        Task<int>[] answers = [.. _callers.Select(caller => caller.Answer.AsTask())];
        Succeed(_callers);

        HandOver(_callers);
        Assert.All(answers, answer => Assert.False(answer.IsCompleted));

        Assert.Single(_queue).Execute();
        Assert.Equal(Enumerable.Range(0, 5), await Task.WhenAll(answers));
    }

    [Fact]
    public async Task ThePlaceInTheQueue_IsLeftToTheNextThread_AsLongAsAnyAreLeft()
    {
        Succeed(_callers);
        HandOver(_callers);

        var place = _queue.Dequeue();
        place.Execute();
        Assert.Same(place, Assert.Single(_queue));

        // Finds nobody, and leaves nothing.
        _queue.Dequeue().Execute();
        Assert.Empty(_queue);
        Assert.Equal(4, await _callers[4].Answer);
    }

    [Fact]
    public async Task ACallerThatBlocks_HoldsUpNobodyElse()
    {
        using var release = new ManualResetEventSlim();
        using var blocked = new ManualResetEventSlim();
        OnAnswer(_callers[0], () =>
        {
            blocked.Set();
            release.Wait();
        });
        Task<int>[] others = [.. _callers[1..].Select(caller => caller.Answer.AsTask())];
        Succeed(_callers);
        HandOver(_callers);

        var first = Task.Run(_queue.Dequeue().Execute);
        blocked.Wait();
        _queue.Dequeue().Execute();

        Assert.Equal(Enumerable.Range(1, 4), await Task.WhenAll(others));
        Assert.False(first.IsCompleted);
        release.Set();
        await first;
    }

    [Fact]
    public async Task ACallerThatThrows_SpoilsNobodyElse()
    {
        OnAnswer(_callers[0], () => throw new InvalidTimeZoneException());
        Task<int>[] others = [.. _callers[1..].Select(caller => caller.Answer.AsTask())];
        Succeed(_callers);
        HandOver(_callers);

        Assert.Throws<InvalidTimeZoneException>(_queue.Dequeue().Execute);
        _queue.Dequeue().Execute();

        Assert.Equal(Enumerable.Range(1, 4), await Task.WhenAll(others));
    }

    [Fact]
    public async Task WhoeverIsNotAnswered_GoesOnWithALaterHandover_EachOnce()
    {
        Succeed(_callers[..2]);
        HandOver(_callers);
        RunAll();
        Assert.False(_callers[2].Answer.IsCompleted);

        Succeed(_callers);
        HandOver(_callers);
        RunAll();
        Assert.Equal(4, await _callers[4].Answer);

        HandOver(_callers);
        Assert.Empty(_queue);
    }

    [Fact]
    public async Task TheFirstAnswer_IsTheAnswer()
    {
        _callers[0].Fail(new InvalidTimeZoneException());
        _callers[0].Succeed(0);
        _callers[1].Succeed(1);
        _callers[1].Fail(new InvalidTimeZoneException());
        _callers[2].Fail(new OperationCanceledException());
        Task<int>[] answers = [.. _callers[..3].Select(caller => caller.Answer.AsTask())];
        HandOver(_callers);
        RunAll();

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => answers[0]);
        Assert.Equal(1, await answers[1]);
        Assert.True(answers[2].IsCanceled);
    }

    [Fact]
    public async Task ByDefault_CallersGoOnInThePool()
    {
        Task<int>[] answers = [.. _callers.Select(caller => caller.Answer.AsTask())];
        Succeed(_callers);
        Handover.GoOn(_callers);

        Assert.Equal(Enumerable.Range(0, 5), await Task.WhenAll(answers).WaitAsync(TimeSpan.FromMinutes(1)));
    }

    private static void OnAnswer(Caller caller, Action continuation) => caller.Answer.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(continuation);

    private void Succeed(IEnumerable<Caller> callers)
    {
        foreach (var caller in callers)
        {
            caller.Succeed(Array.IndexOf(_callers, caller));
        }
    }

    private void HandOver(Caller[] callers) => Handover.GoOn(callers, _queue.Enqueue);

    private void RunAll()
    {
        while (_queue.TryDequeue(out var part))
        {
            part.Execute();
        }
    }

    private sealed class Caller : Waiter<int>;
}
