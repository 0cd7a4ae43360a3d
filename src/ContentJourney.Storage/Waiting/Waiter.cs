using System.Threading.Tasks.Sources;

namespace ContentJourney.Storage.Waiting;

/// <summary>
/// A caller who waits for what another thread brings. That thread answers and does not run what the caller does next: this is for
/// <see cref="Handover"/>, which takes many at once. Answered by one thread at a time; awaited once.
/// </summary>
internal abstract class Waiter<T> : IWaiter, IValueTaskSource<T>
{
    private ManualResetValueTaskSourceCore<T> _wait;
    private T? _value;
    private Exception? _failure;
    private bool _isTaken;

    /// <summary>Whether the answer is there, though the caller may not know yet.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>The answer, when the caller goes on.</summary>
    public ValueTask<T> Answer => new(this, _wait.Version);

    /// <summary>Answers; a second answer says nothing.</summary>
    public void Succeed(T value)
    {
        if (!IsAnswered)
        {
            (_value, IsAnswered) = (value, true);
        }
    }

    /// <summary>Answers that it failed, or by an <see cref="OperationCanceledException"/> that it was cancelled; a second answer says nothing.</summary>
    public void Fail(Exception exception)
    {
        if (!IsAnswered)
        {
            (_failure, IsAnswered) = (exception, true);
        }
    }

    /// <inheritdoc/>
    public bool TakeAnswered()
    {
        var takes = IsAnswered && !_isTaken;
        _isTaken |= takes;
        return takes;
    }

    /// <inheritdoc/>
    public void GoOn()
    {
        if (_failure is null)
        {
            _wait.SetResult(_value!);
        }
        else
        {
            _wait.SetException(_failure);
        }
    }

    T IValueTaskSource<T>.GetResult(short token) => _wait.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<T>.GetStatus(short token) => _wait.GetStatus(token);

    void IValueTaskSource<T>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _wait.OnCompleted(continuation, state, token, flags);
}
