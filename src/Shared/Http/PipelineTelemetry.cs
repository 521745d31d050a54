using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Shared.Http;

/// <summary>One span per operation, and the metrics of all of them.</summary>
internal sealed class PipelineTelemetry
{
    private static readonly ActivitySource Source = new(Vendor.DiagnosticsName);

    private static readonly Meter OfTheProcess = new(Vendor.DiagnosticsName);

    private readonly TimeProvider timeProvider;
    private readonly Histogram<double> duration;
    private readonly Histogram<double> wait;
    private readonly Counter<long> retries;

    public PipelineTelemetry(IMeterFactory? meterFactory, TimeProvider timeProvider)
    {
        this.timeProvider = timeProvider;
        var meter = meterFactory?.Create(Vendor.DiagnosticsName) ?? OfTheProcess;
        var prefix = Vendor.MetricPrefix;
        duration = meter.CreateHistogram<double>($"{prefix}.client.operation.duration", "s", "Time of an operation over all its attempts.");
        wait = meter.CreateHistogram<double>($"{prefix}.client.permit.wait", "s", "Time that an attempt waited for the request budget.");
        retries = meter.CreateCounter<long>($"{prefix}.client.retries", "{retry}", "Attempts after the first.");
    }

    public Operation Start(WireCall call) => new(this, call);

    public void RecordWait(WireCall call, TimeSpan waited) =>
        wait.Record(waited.TotalSeconds, new KeyValuePair<string, object?>("operation", call.Operation));

    public void CountRetry(WireFailure failure) => retries.Add(1, new KeyValuePair<string, object?>("outcome", failure.Outcome.ToString()));

    /// <summary>An operation under way; counted as cancelled unless completed.</summary>
    internal sealed class Operation(PipelineTelemetry telemetry, WireCall call) : IDisposable
    {
        private readonly Activity? activity = Source.StartActivity(call.Operation);
        private readonly long started = telemetry.timeProvider.GetTimestamp();
        private string outcome = "Cancelled";

        public void Complete(int attempts, WireFailure? failure)
        {
            outcome = (failure?.Outcome ?? WireOutcome.Success).ToString();
            if (activity is not { IsAllDataRequested: true })
                return;

            activity.SetTag("attempts", attempts);
            activity.SetTag("outcome", outcome);
            if (failure is not null)
                activity.SetTag("request_state", failure.State.ToString()).SetStatus(ActivityStatusCode.Error);
        }

        public void Dispose()
        {
            telemetry.duration.Record(
                telemetry.timeProvider.GetElapsedTime(started).TotalSeconds,
                new KeyValuePair<string, object?>("operation", call.Operation),
                new KeyValuePair<string, object?>("outcome", outcome));
            activity?.Dispose();
        }
    }
}
