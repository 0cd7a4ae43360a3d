using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Edge.Tests.Content.Following;

/// <summary>Keeps the lines that the product logs.</summary>
internal sealed class FollowLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>The lines of warnings and errors.</summary>
    public IReadOnlyCollection<string> Warnings => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _lines.Enqueue(formatter(state, exception));
        }
    }

    public void Dispose()
    {
    }
}
