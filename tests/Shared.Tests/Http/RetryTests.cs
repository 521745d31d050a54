using System.Net;

namespace Shared.Tests.Http;

public sealed class RetryTests : IDisposable
{
    private readonly PipelineFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task SendAsync_ServerErrorsThenSuccess_WaitsTwiceAsLongEachTime()
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.BadGateway, "")
            .Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.BadGateway, "")
            .ExpectGet("/v1/things", "[1]");

        var sending = Send();
        await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(2));
        await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(4));
        using var response = await sending;

        Assert.Equal("[1]"u8.ToArray(), response.Body.ToArray());
        Assert.Equal(3, response.Attempts);
    }

    [Fact]
    public async Task SendAsync_AlwaysFailing_GivesUpAfterTheLastRetry()
    {
        for (var attempt = 0; attempt < 4; attempt++)
            fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.ServiceUnavailable, "");

        var sending = Send();
        foreach (var seconds in (int[])[2, 4, 8])
            await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(seconds));
        var exception = await Assert.ThrowsAsync<AcmeException>(() => sending);

        Assert.Equal(4, exception.Failure.Attempts);
        Assert.Equal("Acme failed GET /v1/things: 503. Gave up after 4 attempts.", exception.Message);
    }

    [Theory]
    [InlineData("7", null, 7)]
    [InlineData("Sun, 01 Mar 2026 12:00:09 GMT", null, 9)]
    [InlineData("Sun, 01 Mar 2026 15:00:05 GMT", "Sun, 01 Mar 2026 15:00:00 GMT", 5)]
    public async Task SendAsync_RetryAfter_WaitsExactlyThatLong(string retryAfter, string? serverDate, int seconds)
    {
        (string, string)[] headers = serverDate is null ? [("Retry-After", retryAfter)] : [("Retry-After", retryAfter), ("Date", serverDate)];
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.TooManyRequests, "", headers).ExpectGet("/v1/things", "[]");

        var sending = Send();
        await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(seconds));

        using var response = await sending;
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("Sun, 01 Mar 2026 11:00:00 GMT")]
    public async Task SendAsync_RetryAfterBelowTheBackOff_BacksOff(string retryAfter)
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.TooManyRequests, "", ("Retry-After", retryAfter)).ExpectGet("/v1/things", "[]");

        var sending = Send();
        await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(2));
        using var response = await sending;

        Assert.Equal(2, response.Attempts);
    }

    [Theory]
    [InlineData("61")]
    [InlineData("Sun, 01 Mar 2026 13:00:00 GMT")]
    public async Task SendAsync_RetryAfterAboveTheCap_FailsAtOnceAndSaysWhen(string retryAfter)
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.TooManyRequests, "", ("Retry-After", retryAfter));

        var exception = await Assert.ThrowsAsync<AcmeException>(Send);

        Assert.True(exception.Failure.RetryAfter > TimeSpan.FromSeconds(60));
        Assert.Equal(WireOutcome.Throttled, exception.Failure.Outcome);
        Assert.Contains("Try again in", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_RetryAfterAboveTheTimeLeft_FailsAtOnce()
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.TooManyRequests, "", ("Retry-After", "20"));
        var pipeline = fixture.Create(settings => settings with { TotalTimeout = TimeSpan.FromSeconds(15) });

        var exception = await Assert.ThrowsAsync<AcmeException>(async () => await pipeline.SendAsync(PipelineFixture.Get(), default));

        Assert.Equal(TimeSpan.FromSeconds(20), exception.Failure.RetryAfter);
        Assert.Single(fixture.Http.Sent);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task SendAsync_UnsafeCallFails_IsSentOnce(HttpStatusCode status)
    {
        fixture.Http.Expect(HttpMethod.Post, "/v1/things", status, "");

        var exception = await Assert.ThrowsAsync<AcmeException>(async () => await fixture.Create().SendAsync(PipelineFixture.Post(), default));

        Assert.True(exception.Failure.IsTransient);
        Assert.Equal(RequestState.Answered, exception.Failure.State);
        Assert.EndsWith("Not retried.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_SafePostRetried_ResendsTheSameBytes()
    {
        fixture.Http.Expect(HttpMethod.Post, "/v1/things/query", HttpStatusCode.BadGateway, "").ExpectPost("/v1/things/query", "[]");
        var call = PipelineFixture.Post("things/query") with { IsSafe = true };

        var sending = fixture.Create().SendAsync(call, default).AsTask();
        await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(2));
        using var response = await sending;

        Assert.Equal(["""{"name":"one"}""", """{"name":"one"}"""], fixture.Http.Sent.Select(sent => sent.Body));
    }

    [Fact]
    public async Task SendAsync_RetryDisabledForTheCall_IsSentOnce()
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.BadGateway, "");
        var call = PipelineFixture.Get() with { Options = new WireCallOptions { DisableRetry = true } };

        await Assert.ThrowsAsync<AcmeException>(async () => await fixture.Create().SendAsync(call, default));
    }

    [Fact]
    public async Task SendAsync_RefusedCall_IsSentOnce()
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.UnprocessableEntity, "name is missing", ("X-Request-Id", "r-9"));

        var exception = await Assert.ThrowsAsync<AcmeException>(Send);

        Assert.Equal("Acme refused GET /v1/things: 422 'name is missing' (request r-9).", exception.Message);
        Assert.False(exception.Failure.IsTransient);
    }

    [Fact]
    public async Task SendAsync_Retried_LogsTheRetryAtDebugAndNoWarning()
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.TooManyRequests, "", ("Retry-After", "0")).ExpectGet("/v1/things", "[]");

        var sending = Send();
        await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(2));
        using var response = await sending;

        Assert.Contains(fixture.Logs.Lines, line => line.EventId.Name == "Retrying");
        Assert.All(fixture.Logs.Lines, line => Assert.Equal(Microsoft.Extensions.Logging.LogLevel.Debug, line.Level));
        Assert.DoesNotContain(AcmeProtocol.Key, fixture.Logs.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_Retried_AsksForCredentialsEveryTime()
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.TooManyRequests, "", ("Retry-After", "0")).ExpectGet("/v1/things", "[]");

        var sending = Send();
        await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(2));
        using var response = await sending;

        Assert.Equal([AcmeProtocol.Key + 1, AcmeProtocol.Key + 2], fixture.Http.Sent.Select(sent => sent.Headers["x-key"]));
    }

    [Fact]
    public async Task SendAsync_LaterAttemptCannotBeSent_StillMayHaveBeenReceived()
    {
        fixture.Http.Expect(HttpMethod.Put, "/v1/things", () => throw new HttpRequestException("reset"))
            .Expect(HttpMethod.Put, "/v1/things", () => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        var call = PipelineFixture.Post() with { Method = HttpMethod.Put, IsSafe = true };

        var sending = fixture.Create(settings => settings with { MaxRetries = 1 }).SendAsync(call, default).AsTask();
        await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(2));
        var exception = await Assert.ThrowsAsync<AcmeException>(() => sending);

        Assert.Equal(RequestState.MaybeReceived, exception.Failure.State);
    }

    [Fact]
    public async Task SendAsync_HandlerTriesAgainOfItsOwnAndCannotConnect_MayHaveBeenReceived()
    {
        using var wire = new HttpClient(new RetryingHandler());

        var exception = await Assert.ThrowsAsync<AcmeException>(async () => await fixture.Create(wire: wire).SendAsync(PipelineFixture.Post(), default));

        Assert.Equal(RequestState.MaybeReceived, exception.Failure.State);
    }

    [Fact]
    public async Task SendAsync_DeadlinePassesBetweenAttempts_IsNotTriedAgain()
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", HttpStatusCode.BadGateway, "");
        var call = PipelineFixture.Get() with { Options = new WireCallOptions { Deadline = fixture.Time.GetTimestamp() + TimeSpan.FromSeconds(1).Ticks } };

        var sending = fixture.Create().SendAsync(call, default).AsTask();
        await fixture.Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(2));
        var exception = await Assert.ThrowsAsync<AcmeException>(() => sending);

        Assert.Equal(2, exception.Failure.Attempts);
        Assert.Equal(RequestState.MaybeReceived, exception.Failure.State);
    }

    private Task<WireResponse> Send() => fixture.Create().SendAsync(PipelineFixture.Get(), default).AsTask();

    private sealed class RetryingHandler() : DelegatingHandler(new ResetThenUnreachableHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException)
            {
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }

    private sealed class ResetThenUnreachableHandler : HttpMessageHandler
    {
        private int tries;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (tries++ > 0)
                throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");

            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset");
        }
    }
}
