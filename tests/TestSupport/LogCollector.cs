using Microsoft.Extensions.Logging;

namespace TestSupport;

public sealed record LogLine(string Category, LogLevel Level, EventId EventId, string Text);

/// <summary>Keeps every log line at every level, with its parameters and exception spelled out.</summary>
public sealed class LogCollector : ILoggerFactory
{
    private readonly Lock sync = new();
    private readonly List<LogLine> lines = [];

    public IReadOnlyList<LogLine> Lines
    {
        get
        {
            lock (sync)
                return [.. lines];
        }
    }

    public string AllText => string.Join('\n', Lines.Select(line => line.Text));

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private void Add(LogLine line)
    {
        lock (sync)
            lines.Add(line);
    }

    private sealed class Logger(LogCollector collector, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
            collector.Add(new LogLine(category, logLevel, eventId, $"{formatter(state, exception)} {values} {exception}".TrimEnd()));
        }
    }
}
