namespace ContentJourney.Storage.Reading;

/// <summary>
/// Reads for everyone who waits at once: what is asked while a query runs shares the next one, as writes share a commit. A lone
/// question is asked at once, a crowd costs the store little more than one.
/// </summary>
/// <param name="read">Finds what there is for these keys, each of which stands once.</param>
internal sealed class GroupReader<TKey, TValue>(Func<TKey[], ValueTask<IReadOnlyDictionary<TKey, TValue>>> read)
    where TKey : notnull
    where TValue : struct
{
    private readonly Lock _gate = new();
    private List<Question> _waiting = [];
    private bool _isReading;

    /// <summary>What a query finds that begins after this call; null: nothing.</summary>
    public Task<TValue?> ReadAsync(TKey key)
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

        _ = AnswerAllAsync();
        return question.Answer;
    }

    private async Task AnswerAllAsync()
    {
        while (TakeWaiting() is { } questions)
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
        }
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

    private sealed class Question(TKey key)
    {
        // The next query must not wait for what a caller does with its answer.
        private readonly TaskCompletionSource<TValue?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TKey Key => key;

        public Task<TValue?> Answer => _answer.Task;

        public void Succeed(TValue? value) => _answer.TrySetResult(value);

        public void Fail(Exception exception) => _answer.TrySetException(exception);
    }
}
