using Microsoft.Extensions.Logging;

namespace ContentJourney.Umbraco.Tests.Hosting;

/// <summary>Keeps what was logged, and tells when something is.</summary>
internal sealed class RecordedLog : ILoggerProvider
{
    private readonly Lock _lock = new();
    private readonly List<(int EventId, string Text)> _lines = [];
    private readonly List<(int EventId, TaskCompletionSource<string> Source)> _awaited = [];

    /// <summary>The texts of an event, in their order.</summary>
    public string[] TextsOf(int eventId)
    {
        lock (_lock)
        {
            return [.. _lines.Where(line => line.EventId == eventId).Select(line => line.Text)];
        }
    }

    /// <summary>The text of the first line of an event, which may be yet to come.</summary>
    public Task<string> FirstAsync(int eventId)
    {
        lock (_lock)
        {
            var known = _lines.FindIndex(line => line.EventId == eventId);
            if (known >= 0)
            {
                return Task.FromResult(_lines[known].Text);
            }

            var source = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((eventId, source));
            return source.Task;
        }
    }

    /// <summary>A logger of a class that is tested by itself.</summary>
    public ILogger<T> Of<T>() => new Logger<T>(new LoggerFactory([this]));

    public ILogger CreateLogger(string categoryName) => new Recorder(this);

    public void Dispose()
    {
    }

    private void Add(int eventId, string text)
    {
        lock (_lock)
        {
            _lines.Add((eventId, text));
            foreach (var (_, source) in _awaited.Where(waiter => waiter.EventId == eventId))
            {
                source.TrySetResult(text);
            }
        }
    }

    private sealed class Recorder(RecordedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Add(eventId.Id, formatter(state, exception));
    }
}
