using System.Net;
using TestSupport;

namespace ClientContract;

/// <summary>What every client does, whichever vendor it talks to. A client's tests derive from it and say how the client is called.</summary>
public abstract class ClientContractTests : IDisposable
{
    private static readonly Func<Task<HttpResponseMessage>> Hangs = () => new TaskCompletionSource<HttpResponseMessage>().Task;

    protected StrictHttp Http { get; } = new();

    protected ManualTimeProvider Time { get; } = new();

    protected LogCollector Logs { get; } = new();

    protected abstract string ReadUrl { get; }

    protected abstract string ReadBody { get; }

    protected abstract string WriteUrl { get; }

    protected abstract string UserAgentStart { get; }

    protected abstract Type ExceptionType { get; }

    protected abstract Type CredentialsExceptionType { get; }

    protected abstract Type ThrottledExceptionType { get; }

    protected abstract IReadOnlyDictionary<string, string> CredentialsOf(string account);

    protected abstract ContractClient Connect(string account, TimeSpan? retryDelay = null);

    protected abstract ContractFailure Describe(Exception exception);

    public void Dispose()
    {
        Http.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_call_carries_the_credentials_and_the_user_agent_with_the_embedders_suffix()
    {
        Http.ExpectGet(ReadUrl, ReadBody);

        await Connect("one").ReadAsync();

        var headers = Assert.Single(Http.Sent).Headers;
        Assert.All(CredentialsOf("one"), credential => Assert.Equal(credential.Value, headers[credential.Key]));
        Assert.StartsWith(UserAgentStart, headers["User-Agent"], StringComparison.Ordinal);
        Assert.EndsWith(" contract/1.0", headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_accounts_keep_their_credentials_apart()
    {
        Http.ExpectGet(ReadUrl, ReadBody).ExpectGet(ReadUrl, ReadBody);
        var (one, two) = (Connect("one"), Connect("two"));

        await one.ReadAsync();
        await two.ReadAsync();

        Assert.All(CredentialsOf("one"), credential => Assert.Equal(credential.Value, Http.Sent[0].Headers[credential.Key]));
        Assert.All(CredentialsOf("two"), credential => Assert.Equal(credential.Value, Http.Sent[1].Headers[credential.Key]));
    }

    [Fact]
    public async Task A_read_that_meets_a_bad_gateway_is_tried_again()
    {
        Http.Expect(HttpMethod.Get, ReadUrl, HttpStatusCode.BadGateway, "").ExpectGet(ReadUrl, ReadBody);

        await Connect("one", TimeSpan.Zero).ReadAsync();

        Assert.Equal(2, Http.Sent.Count);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Sun, 01 Mar 2026 12:00:20 GMT", 20)]
    public async Task A_throttled_read_waits_as_long_as_the_server_asks(string retryAfter, int seconds)
    {
        Http.Expect(HttpMethod.Get, ReadUrl, HttpStatusCode.TooManyRequests, "", ("Retry-After", retryAfter)).ExpectGet(ReadUrl, ReadBody);

        var reading = Connect("one").ReadAsync();
        await Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(seconds));
        await reading;
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_not_begun_and_told_to_the_caller()
    {
        Http.Expect(HttpMethod.Get, ReadUrl, HttpStatusCode.TooManyRequests, "", ("Retry-After", "3600"));

        var exception = await Assert.ThrowsAsync(ThrottledExceptionType, () => Connect("one").ReadAsync());

        Assert.Equal(TimeSpan.FromHours(1), Describe(exception).RetryAfter);
        Assert.True(Describe(exception).IsTransient);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_write_is_sent_once_whatever_comes_back(HttpStatusCode status)
    {
        Http.Expect(HttpMethod.Post, WriteUrl, status, "", ("Retry-After", "0"));

        var exception = await Assert.ThrowsAnyAsync<HttpRequestException>(() => Connect("one").WriteAsync());

        Assert.IsType(ExceptionType, exception, exactMatch: false);
        Assert.Equal("Answered", Describe(exception).RequestState);
        Assert.Single(Http.Sent);
    }

    [Fact]
    public async Task A_write_without_an_answer_may_have_been_received()
    {
        Http.Expect(HttpMethod.Post, WriteUrl, Hangs);

        var writing = Connect("one").WriteAsync();
        await Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(30));
        var exception = await Assert.ThrowsAsync(ExceptionType, () => writing);

        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Equal("MaybeReceived", Describe(exception).RequestState);
        Assert.True(Describe(exception).IsTransient);
    }

    [Fact]
    public async Task A_write_past_its_deadline_is_not_sent()
    {
        var exception = await Assert.ThrowsAsync(ExceptionType, () => Connect("one").WriteAsync(deadline: Time.GetTimestamp()));

        Assert.Equal("NotSent", Describe(exception).RequestState);
        Assert.Empty(Http.Sent);
    }

    [Fact]
    public async Task Refused_credentials_have_an_exception_of_their_own_and_are_not_retried()
    {
        Http.Expect(HttpMethod.Get, ReadUrl, HttpStatusCode.Unauthorized, "");

        var exception = await Assert.ThrowsAsync(CredentialsExceptionType, () => Connect("one").ReadAsync());

        Assert.False(Describe(exception).IsTransient);
    }

    [Fact]
    public async Task A_page_of_HTML_is_the_clients_exception_with_an_excerpt()
    {
        Http.Expect(HttpMethod.Get, ReadUrl, () => Task.FromResult(StrictHttp.Response(HttpStatusCode.OK, "<html>proxy says no</html>", "text/html")));

        var exception = await Assert.ThrowsAsync(ExceptionType, () => Connect("one").ReadAsync());

        Assert.Equal("<html>proxy says no</html>", Describe(exception).Excerpt);
    }

    [Fact]
    public async Task A_field_that_the_client_does_not_know_does_no_harm()
    {
        Http.ExpectGet(ReadUrl, "{\"aFieldOfTomorrow\":{\"x\":[1,null]}," + ReadBody.TrimStart()[1..]);

        await Connect("one").ReadAsync();
    }

    [Fact]
    public async Task A_handlers_own_exception_is_the_clients_and_may_have_come_after_the_request()
    {
        Http.Expect(HttpMethod.Post, WriteUrl, () => throw new NotSupportedException("no such thing"));

        var exception = await Assert.ThrowsAsync(ExceptionType, () => Connect("one").WriteAsync());

        Assert.IsType<NotSupportedException>(exception.InnerException);
        Assert.Equal("MaybeReceived", Describe(exception).RequestState);
    }

    [Fact]
    public async Task Cancelling_a_call_throws_with_the_callers_token()
    {
        Http.Expect(HttpMethod.Get, ReadUrl, Hangs);
        using var cancel = new CancellationTokenSource();

        var reading = Connect("one").ReadAsync(cancel.Token);
        await Time.TimerDueInAsync(TimeSpan.FromSeconds(30));
        await cancel.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);

        Assert.Equal(cancel.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task Credentials_appear_in_no_log_line_and_no_exception_even_when_the_server_echoes_them()
    {
        var secrets = CredentialsOf("one").Values.ToList();
        var echo = $$"""{"message":"bad: {{string.Join(' ', secrets)}}"}""";
        Http.Expect(HttpMethod.Get, ReadUrl, HttpStatusCode.BadGateway, echo).Expect(HttpMethod.Get, ReadUrl, HttpStatusCode.BadRequest, echo);

        var exception = await Assert.ThrowsAsync(ExceptionType, () => Connect("one", TimeSpan.Zero).ReadAsync());

        Assert.NotEmpty(Logs.Lines);
        Assert.All(secrets, secret =>
        {
            Assert.DoesNotContain(secret, Logs.AllText, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, exception.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(secret, Describe(exception).Excerpt ?? "", StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_retry_that_works_out_warns_nobody()
    {
        Http.Expect(HttpMethod.Get, ReadUrl, HttpStatusCode.BadGateway, "").ExpectGet(ReadUrl, ReadBody);

        await Connect("one", TimeSpan.Zero).ReadAsync();

        Assert.All(Logs.Lines, line => Assert.True(line.Level < Microsoft.Extensions.Logging.LogLevel.Warning, line.Text));
    }
}
