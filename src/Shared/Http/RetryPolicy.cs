using Polly;
using Polly.Retry;

namespace Shared.Http;

/// <summary>Which failures are tried again, and when.</summary>
internal sealed class RetryPolicy(PipelineSettings settings, PipelineEnvironment environment)
{
    public ResiliencePipeline<AttemptResult> Build()
    {
        var builder = new ResiliencePipelineBuilder<AttemptResult> { TimeProvider = environment.TimeProvider };
        if (settings.MaxRetries == 0)
            return builder.Build();

        return builder.AddRetry(new RetryStrategyOptions<AttemptResult>
        {
            MaxRetryAttempts = settings.MaxRetries,
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Result.Failure is { } failure && IsWorthRetrying(CallProgress.Of(arguments.Context), failure)),
            DelayGenerator = static arguments => ValueTask.FromResult<TimeSpan?>(CallProgress.Of(arguments.Context).NextDelay),
            OnRetry = arguments => ReportAsync(arguments.Outcome.Result.Failure!, arguments.RetryDelay),
        }).Build();
    }

    // A wait that the call cannot afford is not begun: failing at once tells the caller when to come back.
    private bool IsWorthRetrying(CallProgress progress, WireFailure failure)
    {
        if (!failure.IsTransient || failure.IsFinal || !progress.Call.IsSafe || progress.Call.Options.DisableRetry)
            return false;

        var backOff = BackOff(progress.Attempts);
        progress.NextDelay = failure.RetryAfter > backOff ? failure.RetryAfter.Value : backOff;
        return progress.NextDelay <= settings.MaxRetryDelay && progress.NextDelay < progress.TimeLeft;
    }

    // Doubles from attempt to attempt; jitter takes away up to half, so that many clients do not come back together.
    private TimeSpan BackOff(int attempts)
    {
        var full = settings.RetryDelay.TotalSeconds * Math.Pow(2, attempts - 1);
        var capped = TimeSpan.FromSeconds(Math.Min(full, settings.MaxRetryDelay.TotalSeconds));
        return capped * (1 - environment.Jitter() / 2);
    }

    private ValueTask ReportAsync(WireFailure failure, TimeSpan delay)
    {
        environment.Telemetry.CountRetry(failure);
        Log.Retrying(environment.Logger, failure.Method, failure.Path, failure.Attempts, (int?)failure.Status, failure.Reason, delay);
        return ValueTask.CompletedTask;
    }
}
