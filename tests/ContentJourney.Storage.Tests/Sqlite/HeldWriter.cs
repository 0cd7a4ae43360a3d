using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Writing;

namespace ContentJourney.Storage.Tests.Sqlite;

/// <summary>A write that holds the writer inside its transaction until it is released.</summary>
internal sealed class HeldWriter : IDisposable
{
    private readonly ManualResetEventSlim _gate = new();
    private readonly TaskCompletionSource _running = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _written = Task.CompletedTask;

    /// <summary>Done when the writer has come to it.</summary>
    public Task IsRunning => _running.Task;

    public static HeldWriter Queue(SqliteWriter writer, Action<SqliteSession>? first = null)
    {
        var held = new HeldWriter();
        held._written = writer.WriteAsync(
            1,
            session =>
            {
                first?.Invoke(session);
                held._running.SetResult();
                held._gate.Wait();
                return true;
            },
            default).AsTask();
        return held;
    }

    public static async Task<HeldWriter> HoldAsync(SqliteWriter writer, Action<SqliteSession>? first = null)
    {
        var held = Queue(writer, first);
        await held.IsRunning;
        return held;
    }

    public void Release() => _gate.Set();

    public void Dispose() => _gate.Set();
}
