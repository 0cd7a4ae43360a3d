using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Tests.Management;

/// <summary>Keeps what was logged.</summary>
internal sealed class RecordedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> _lines = new();
    private readonly ConcurrentQueue<(int EventId, TaskCompletionSource Source)> _awaited = new();

    public IReadOnlyCollection<LogLine> Lines => _lines;

    /// <summary>Waits for the next line of an event.</summary>
    public Task NextAsync(int eventId)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited.Enqueue((eventId, source));
        return source.Task;
    }

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void Dispose()
    {
    }

    private void Add(LogLine line)
    {
        _lines.Enqueue(line);
        foreach (var (eventId, source) in _awaited)
        {
            if (eventId == line.EventId)
            {
                source.TrySetResult();
            }
        }
    }

    private sealed class Recorder(RecordedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Add(new LogLine(category, logLevel, eventId.Id, formatter(state, exception)));
    }
}

internal sealed record LogLine(string Category, LogLevel Level, int EventId, string Text);
