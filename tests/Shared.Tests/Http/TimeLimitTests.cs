using System.Net;
using TestSupport;

namespace Shared.Tests.Http;

public sealed class TimeLimitTests : IDisposable
{
    private static readonly Func<Task<HttpResponseMessage>> Hangs = () => new TaskCompletionSource<HttpResponseMessage>().Task;

    private readonly PipelineFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task SendAsync_NoAnswer_FailsTransientWithATimeoutInside()
    {
        fixture.Http.Expect(HttpMethod.Post, "/v1/things", Hangs);

        var sending = fixture.Create().SendAsync(PipelineFixture.Post(), default).AsTask();
        await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(30));
        var exception = await Assert.ThrowsAsync<AcmeException>(() => sending);

        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.True(exception.Failure.IsTransient);
        Assert.Equal(RequestState.MaybeReceived, exception.Failure.State);
        Assert.Equal("Acme failed POST /v1/things: no answer within 30 s. Not retried. The server may have received it.", exception.Message);
    }

    [Fact]
    public async Task SendAsync_EveryAttemptHangs_StaysWithinTheTotalTimeout()
    {
        for (var attempt = 0; attempt < 3; attempt++)
            fixture.Http.Expect(HttpMethod.Get, "/v1/things", Hangs);
        var pipeline = fixture.Create(settings => settings with { TotalTimeout = TimeSpan.FromSeconds(70) });

        var sending = pipeline.SendAsync(PipelineFixture.Get(), default).AsTask();
        foreach (var seconds in (int[])[30, 2, 30, 4, 4])
            await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(seconds));
        var exception = await Assert.ThrowsAsync<AcmeException>(() => sending);

        Assert.Equal(TimeSpan.FromSeconds(70).Ticks, fixture.Time.GetTimestamp());
        Assert.Equal(3, exception.Failure.Attempts);
    }

    [Fact]
    public async Task SendAsync_CallerCancels_ThrowsWithTheCallersToken()
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", Hangs);
        using var cancel = new CancellationTokenSource();

        var sending = fixture.Create().SendAsync(PipelineFixture.Get(), cancel.Token).AsTask();
        await fixture.Time.TimerDueInAsync(TimeSpan.FromSeconds(30));
        await cancel.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        Assert.Equal(cancel.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task SendAsync_CallerCancelsBetweenAttempts_ThrowsWithTheCallersToken()
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.BadGateway, "");
        using var cancel = new CancellationTokenSource();

        var sending = fixture.Create().SendAsync(PipelineFixture.Get(), cancel.Token).AsTask();
        await fixture.Time.TimerDueInAsync(TimeSpan.FromSeconds(2));
        await cancel.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        Assert.Equal(cancel.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task SendAsync_PermitComesLate_DoesNotCountTheWait()
    {
        fixture.Http.ExpectGet("/v1/things", "[]");
        var pipeline = fixture.Create(settings => settings with { TotalTimeout = TimeSpan.FromSeconds(40) });
        var held = await fixture.Gate.EnterAsync(default);

        var sending = pipeline.SendAsync(PipelineFixture.Get(), default).AsTask();
        fixture.Time.Advance(TimeSpan.FromSeconds(500));
        held.Dispose();

        using var response = await sending;
    }

    [Fact]
    public async Task SendAsync_NoPermitInTime_SendsNothingAndWaitsOnce()
    {
        var held = await fixture.Gate.EnterAsync(default);

        var sending = fixture.Create().SendAsync(PipelineFixture.Get(), default).AsTask();
        await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(600));
        var exception = await Assert.ThrowsAsync<AcmeException>(() => sending);

        Assert.Equal(RequestState.NotSent, exception.Failure.State);
        Assert.IsType<TimeoutException>(exception.InnerException);
        held.Dispose();
        Assert.Empty(fixture.Http.Sent);
    }

    [Fact]
    public async Task SendAsync_CallerCancelsWhileWaitingForAPermit_ThrowsWithTheCallersToken()
    {
        var held = await fixture.Gate.EnterAsync(default);
        using var cancel = new CancellationTokenSource();

        var sending = fixture.Create().SendAsync(PipelineFixture.Get(), cancel.Token).AsTask();
        await cancel.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        Assert.Equal(cancel.Token, exception.CancellationToken);
        held.Dispose();
    }

    [Fact]
    public async Task SendAsync_DeadlinePassesWhilePreparing_SendsNothing()
    {
        var call = PipelineFixture.Post() with
        {
            Options = new WireCallOptions
            {
                Deadline = fixture.Time.GetTimestamp() + TimeSpan.FromSeconds(10).Ticks,
                BeforeSend = _ =>
                {
                    fixture.Time.Advance(TimeSpan.FromSeconds(10));
                    return ValueTask.CompletedTask;
                },
            },
        };

        var exception = await Assert.ThrowsAsync<AcmeException>(async () => await fixture.Create().SendAsync(call, default));

        Assert.Equal(RequestState.NotSent, exception.Failure.State);
        Assert.IsAssignableFrom<TimeoutException>(exception.InnerException);
        Assert.Empty(fixture.Http.Sent);
    }

    [Fact]
    public async Task SendAsync_DeadlinePassesWhileCredentialsAreAsked_HandsOutNoByte()
    {
        using var handler = new LateHandler(fixture.Time);
        using var wire = new HttpClient(handler);
        var call = PipelineFixture.Post() with { Options = new WireCallOptions { Deadline = fixture.Time.GetTimestamp() + TimeSpan.FromSeconds(10).Ticks } };

        var exception = await Assert.ThrowsAsync<AcmeException>(async () => await fixture.Create(wire: wire).SendAsync(call, default));

        Assert.Equal(RequestState.NotSent, exception.Failure.State);
        Assert.Empty(handler.Written.ToArray());
    }

    [Fact]
    public async Task SendAsync_DeadlinePassesWhileWaitingForAPermit_StopsWaiting()
    {
        using var held = await fixture.Gate.EnterAsync(default);
        var call = PipelineFixture.Post() with { Options = new WireCallOptions { Deadline = fixture.Time.GetTimestamp() + TimeSpan.FromSeconds(10).Ticks } };

        var sending = fixture.Create().SendAsync(call, default).AsTask();
        await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(10));
        var exception = await Assert.ThrowsAsync<AcmeException>(() => sending);

        Assert.Equal(RequestState.NotSent, exception.Failure.State);
        Assert.Contains("deadline passed", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_HttpClientsOwnTimeout_IsNotTakenForOurs()
    {
        fixture.Http.Expect(HttpMethod.Post, "/v1/things", () => throw new TaskCanceledException("HttpClient.Timeout", new TimeoutException()));

        var exception = await Assert.ThrowsAsync<AcmeException>(async () => await fixture.Create().SendAsync(PipelineFixture.Post(), default));

        Assert.Contains("the timeout of the HttpClient itself", exception.Message, StringComparison.Ordinal);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.True(exception.Failure.IsTransient);
    }

    [Fact]
    public async Task SendAsync_HandlerCancelsOfItsOwn_IsNeitherATimeoutNorTheCallersCancellation()
    {
        fixture.Http.Expect(HttpMethod.Post, "/v1/things", () => throw new TaskCanceledException("a breaker is open"));

        var exception = await Assert.ThrowsAsync<AcmeException>(async () => await fixture.Create().SendAsync(PipelineFixture.Post(), default));

        Assert.Contains("ended from within", exception.Message, StringComparison.Ordinal);
        Assert.Equal(RequestState.MaybeReceived, exception.Failure.State);
        Assert.False(exception.Failure.IsTransient);
    }

    [Fact]
    public async Task SendAsync_BeforeSend_RunsOnceWithThePermitHeld()
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.TooManyRequests, "", ("Retry-After", "0")).ExpectGet("/v1/things", "[]");
        var sentBefore = new List<int>();
        var gateIsOpen = true;
        var call = PipelineFixture.Get() with
        {
            Options = new WireCallOptions
            {
                BeforeSend = _ =>
                {
                    sentBefore.Add(fixture.Http.Sent.Count);
                    using var cancelled = new CancellationTokenSource();
                    gateIsOpen = fixture.Gate.EnterAsync(cancelled.Token).AsTask().IsCompleted;
                    cancelled.Cancel();
                    return ValueTask.CompletedTask;
                },
            },
        };

        var sending = fixture.Create().SendAsync(call, default).AsTask();
        await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(2));
        using var response = await sending;

        Assert.Equal([0], sentBefore);
        Assert.False(gateIsOpen);
    }

    private sealed class LateHandler(ManualTimeProvider time) : HttpMessageHandler
    {
        public MemoryStream Written { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            time.Advance(TimeSpan.FromSeconds(10));
            await request.Content!.CopyToAsync(Written, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
