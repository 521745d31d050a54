using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;

namespace Shared.Tests.Http;

public sealed class TelemetryTests : IDisposable
{
    private readonly PipelineFixture fixture = new();
    private readonly List<Activity> spans = [];
    private readonly List<(string Name, double Value, string Tags)> measurements = [];
    private readonly ActivityListener activities;
    private readonly MeterListener meters;

    public TelemetryTests()
    {
        activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Acme.Client",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.OperationName == "Telemetry.Test")
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(activities);
        meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.Start();
    }

    public void Dispose()
    {
        meters.Dispose();
        activities.Dispose();
        fixture.Dispose();
    }

    [Fact]
    public async Task SendAsync_Retried_IsOneSpanWithItsAttempts()
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.TooManyRequests, "", ("Retry-After", "3")).ExpectGet("/v1/things", "[]");

        var sending = fixture.Create().SendAsync(PipelineFixture.Get() with { Operation = "Telemetry.Test" }, default).AsTask();
        await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(3));
        using var response = await sending;

        var span = Assert.Single(spans);
        Assert.Equal((2, "Success"), (span.GetTagItem("attempts"), span.GetTagItem("outcome")));
        Assert.Contains(measurements, measured => measured == ("acme.client.operation.duration", 3, "operation=Telemetry.Test outcome=Success"));
    }

    [Fact]
    public async Task SendAsync_Failed_MarksTheSpan()
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.NotFound, "");

        await Assert.ThrowsAsync<AcmeException>(async () => await fixture.Create().SendAsync(PipelineFixture.Get() with { Operation = "Telemetry.Test" }, default));

        var span = Assert.Single(spans);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("Answered", span.GetTagItem("request_state"));
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        if (text.Contains("Telemetry.Test", StringComparison.Ordinal))
            measurements.Add((instrument.Name, value, text));
    }
}
