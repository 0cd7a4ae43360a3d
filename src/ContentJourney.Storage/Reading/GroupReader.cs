using ContentJourney.Storage.Waiting;

namespace ContentJourney.Storage.Reading;

/// <summary>
/// Reads for everyone who waits at once: what is asked while a query runs shares the next one, as writes share a commit. A lone
/// question is asked at once; in a crowd a query lets those go first who are about to ask as well, so that it costs the store little
/// more than one question would.
/// </summary>
/// <param name="read">Finds what there is for these keys, each of which stands once.</param>
/// <param name="giveWay">Has the rest run after all that is about to run, where anything is; by default the thread pool's work.</param>
internal sealed class GroupReader<TKey, TValue>(
    Func<TKey[], ValueTask<IReadOnlyDictionary<TKey, TValue>>> read, Func<IThreadPoolWorkItem, bool>? giveWay = null) : IThreadPoolWorkItem
    where TKey : notnull
    where TValue : struct
{
    // One place in the pool's queue stands for many: for those who were answered, then for their next requests, which queue again on their
    // way here. The third time finds most of them.
    private const int Courtesies = 3;

    private readonly Func<IThreadPoolWorkItem, bool> _giveWay = giveWay ?? GiveWayOnThePool;
    private readonly Lock _gate = new();
    private List<Question> _waiting = [];
    private bool _isReading;
    private int _courtesies;

    /// <summary>What a query finds that begins after this call; null: nothing.</summary>
    public ValueTask<TValue?> ReadAsync(TKey key)
    {
        var question = new Question(key);
        lock (_gate)
        {
            _waiting.Add(question);
            if (_isReading)
            {
                return question.Answer;
            }

            _isReading = true;
        }

        Begin();
        return question.Answer;
    }

    /// <inheritdoc/>
    void IThreadPoolWorkItem.Execute() => GoOn();

    // Only one query is under way or about to be, so that this is one caller's at a time.
    private void Begin()
    {
        _courtesies = Courtesies;
        GoOn();
    }

    private void GoOn()
    {
        // The count first: where it gives way, the rest may run on another thread before that returns.
        if (_courtesies-- > 0 && _giveWay(this))
        {
            return;
        }

        if (TakeWaiting() is { } questions)
        {
            _ = AnswerAsync(questions);
        }
    }

    private static bool GiveWayOnThePool(IThreadPoolWorkItem rest) =>
        ThreadPool.PendingWorkItemCount > 0 && ThreadPool.UnsafeQueueUserWorkItem(rest, preferLocal: false);

    private async Task AnswerAsync(List<Question> questions)
    {
        try
        {
            var found = await read([.. questions.Select(question => question.Key).Distinct()]);
            questions.ForEach(question => question.Succeed(found.TryGetValue(question.Key, out var value) ? value : null));
        }
        catch (Exception exception)
        {
            questions.ForEach(question => question.Fail(exception));
        }

        // The next query must not wait for what callers do with their answers.
        Handover.GoOn(questions);
        Begin();
    }

    private List<Question>? TakeWaiting()
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
            {
                _isReading = false;
                return null;
            }

            var taken = _waiting;
            _waiting = [];
            return taken;
        }
    }

    private sealed class Question(TKey key) : Waiter<TValue?>
    {
        public TKey Key => key;
    }
}
