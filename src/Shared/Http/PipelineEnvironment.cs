using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Shared.Http;

/// <summary>What the outside gives the pipeline: the clock, randomness, logs and metrics.</summary>
internal sealed class PipelineEnvironment(TimeProvider? timeProvider, ILogger? logger, IMeterFactory? meterFactory, Func<double>? jitter)
{
    public static PipelineEnvironment Of(TimeProvider? timeProvider, ILoggerFactory? loggerFactory, IMeterFactory? meterFactory) =>
        new(timeProvider, loggerFactory?.CreateLogger(Vendor.DiagnosticsName), meterFactory, jitter: null);

    /// <summary>The clock of timeouts, delays and deadlines.</summary>
    public TimeProvider TimeProvider { get; } = timeProvider ?? TimeProvider.System;

    public ILogger Logger { get; } = logger ?? NullLogger.Instance;

    public PipelineTelemetry Telemetry { get; } = new(meterFactory, timeProvider ?? TimeProvider.System);

    /// <summary>Numbers from 0 to 1 that spread retries.</summary>
    public Func<double> Jitter { get; } = jitter ?? (() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue);
}
