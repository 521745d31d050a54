using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Shared.Tests.Http;

public sealed class WireTests : IDisposable
{
    private readonly PipelineFixture fixture = new();
    private readonly HttpClient wire = WireClient.Create();

    public void Dispose()
    {
        wire.Dispose();
        fixture.Dispose();
    }

    [Fact]
    public async Task SendAsync_NothingListens_WasNotSent()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}/");
        listener.Stop();

        var exception = await FailAsync(PipelineFixture.Post() with { BaseAddress = address });

        Assert.Equal(RequestState.NotSent, exception.Failure.State);
        Assert.True(exception.Failure.IsTransient);
    }

    [Fact]
    public async Task SendAsync_ConnectionResetAfterTheRequest_MayHaveBeenReceived()
    {
        await using var server = new SocketServer(connection => connection.ResetAsync());

        var exception = await FailAsync(PipelineFixture.Post() with { BaseAddress = server.Address });

        Assert.Equal(RequestState.MaybeReceived, exception.Failure.State);
        Assert.Equal(1, server.Requests);
    }

    [Theory]
    [InlineData("""{"name":"one"}""")]
    [InlineData("")]
    public async Task SendAsync_PooledConnectionClosesUnderAnUnsafeCall_IsNotSentAgain(string body)
    {
        await using var server = new SocketServer(
            connection => connection.AnswerAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]"),
            connection => connection.CloseAsync());
        var call = PipelineFixture.Post(body: body) with { BaseAddress = server.Address };
        using var first = await fixture.Create(wire: wire).SendAsync(call, default);

        var exception = await FailAsync(call);

        Assert.Equal(RequestState.MaybeReceived, exception.Failure.State);
        Assert.Equal(2, server.Requests);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n[1,2")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n[1,2\r\n")]
    public async Task SendAsync_BodyBreaksOff_MayHaveBeenReceived(string answer)
    {
        await using var server = new SocketServer(async connection =>
        {
            await connection.AnswerAsync(answer);
            await connection.CloseAsync();
        });

        var exception = await FailAsync(PipelineFixture.Post() with { BaseAddress = server.Address });

        Assert.Equal(RequestState.MaybeReceived, exception.Failure.State);
        Assert.True(exception.Failure.IsTransient);
    }

    [Fact]
    public async Task SendAsync_Redirect_IsNotFollowed()
    {
        await using var other = new SocketServer(connection => connection.AnswerAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]"));
        await using var server = new SocketServer(connection =>
            connection.AnswerAsync($"HTTP/1.1 302 Found\r\nLocation: {other.Address}\r\nContent-Length: 0\r\n\r\n"));

        var exception = await FailAsync(PipelineFixture.Get() with { BaseAddress = server.Address });

        Assert.Equal(HttpStatusCode.Found, exception.Failure.Status);
        Assert.Equal(0, other.Requests);
    }

    [Theory]
    [InlineData("https://evil.test/v1/things")]
    [InlineData("http://api.acme.test/v1/things")]
    [InlineData("https://api.acme.test:8443/v1/things")]
    public async Task SendAsync_TargetOnAnotherHost_IsRefusedBeforeCredentialsAreAsked(string target)
    {
        var exception = await Assert.ThrowsAsync<AcmeException>(async () =>
            await fixture.Create().SendAsync(PipelineFixture.Get(target), default));

        Assert.Equal(RequestState.NotSent, exception.Failure.State);
        Assert.Contains("Nothing was sent", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, fixture.Protocol.Asked);
    }

    [Fact]
    public async Task SendAsync_AbsoluteTargetOnTheSameHost_IsSent()
    {
        fixture.Http.ExpectGet("https://api.acme.test/v1/things/next?paging=2", "[]");

        using var response = await fixture.Create().SendAsync(PipelineFixture.Get("https://api.acme.test/v1/things/next?paging=2"), default);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n186A1\r\n")]
    public async Task SendAsync_BodyAboveTheLimit_IsNotReadToItsEnd(string head)
    {
        await using var server = new SocketServer(connection => connection.AnswerAsync(head + new string(' ', 100_001)));

        var exception = await FailAsync(PipelineFixture.Get() with { BaseAddress = server.Address });

        Assert.Contains("limit of 100000 bytes", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.Failure.IsTransient);
    }

    [Fact]
    public async Task SendAsync_LargeChunkedBody_IsReadWhole()
    {
        var body = new string('7', 90_000);
        await using var server = new SocketServer(connection =>
            connection.AnswerAsync($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{body.Length:X}\r\n{body}\r\n0\r\n\r\n"));

        using var response = await fixture.Create(wire: wire).SendAsync(PipelineFixture.Get() with { BaseAddress = server.Address }, default);

        Assert.Equal(body, Encoding.UTF8.GetString(response.Body.Span));
    }

    [Fact]
    public async Task SendAsync_HandlerSendsAnUnsafeBodyTwice_IsStopped()
    {
        using var twice = new TwiceHandler();
        using var client = new HttpClient(twice);

        var exception = await Assert.ThrowsAsync<AcmeException>(async () => await fixture.Create(wire: client).SendAsync(PipelineFixture.Post(), default));

        Assert.IsType<InvalidOperationException>(exception.InnerException);
        Assert.Equal(RequestState.MaybeReceived, exception.Failure.State);
        Assert.Equal(1, twice.Copies);
    }

    [Fact]
    public async Task SendAsync_BodyIsNotTheJsonPromised_FailsWithAnExcerpt()
    {
        fixture.Http.Expect(HttpMethod.Get, "/v1/things", () =>
            Task.FromResult(TestSupport.StrictHttp.Response(HttpStatusCode.OK, "<html>" + new string('x', 5000), "text/html")));

        var exception = await Assert.ThrowsAsync<AcmeException>(async () =>
            await fixture.Create().SendAsync(PipelineFixture.Get(), response => JsonDocument.Parse(response.Body).RootElement, default));

        Assert.IsAssignableFrom<JsonException>(exception.InnerException);
        Assert.Contains("(text/html) is not the JSON", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2048, exception.Failure.Excerpt!.Length);
        Assert.Equal(RequestState.Answered, exception.Failure.State);
    }

    private async Task<AcmeException> FailAsync(WireCall call) =>
        await Assert.ThrowsAsync<AcmeException>(async () =>
            await fixture.Create(settings => settings with { MaxRetries = 0 }, wire).SendAsync(call, default));

    private sealed class TwiceHandler : HttpMessageHandler
    {
        public int Copies { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (; Copies < 2; Copies++)
                await request.Content!.CopyToAsync(new MemoryStream(), cancellationToken);

            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
