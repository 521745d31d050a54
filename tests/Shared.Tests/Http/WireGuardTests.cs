using System.Net;
using TestSupport;

namespace Shared.Tests.Http;

public sealed class WireGuardTests : IDisposable
{
    private readonly PipelineFixture fixture = new();
    private readonly CountingHandler connection = new();

    public void Dispose()
    {
        connection.Dispose();
        fixture.Dispose();
    }

    [Fact]
    public async Task SendAsync_HandlerBuffersTheBodyPastTheDeadline_SendsNothing()
    {
        var call = PipelineFixture.Post() with { Options = new WireCallOptions { Deadline = fixture.Time.GetTimestamp() + TimeSpan.FromSeconds(10).Ticks } };

        var exception = await FailAsync(call, new BufferingHandler(connection, () => fixture.Time.Advance(TimeSpan.FromSeconds(10)), times: 1));

        Assert.Equal(RequestState.NotSent, exception.Failure.State);
        Assert.Equal(0, connection.Requests);
    }

    [Fact]
    public async Task SendAsync_HandlerBuffersTheBodyAndRetries_SendsOnce()
    {
        var exception = await FailAsync(PipelineFixture.Post(), new BufferingHandler(connection, static () => { }, times: 2));

        Assert.Contains("twice", exception.Message, StringComparison.Ordinal);
        Assert.Equal(RequestState.MaybeReceived, exception.Failure.State);
        Assert.Equal(1, connection.Requests);
    }

    [Fact]
    public async Task SendAsync_HandlerRetriesASafeCallPastTheDeadline_MayHaveBeenReceived()
    {
        var call = PipelineFixture.Post() with { IsSafe = true, Options = new WireCallOptions { Deadline = fixture.Time.GetTimestamp() + TimeSpan.FromSeconds(10).Ticks } };

        var exception = await FailAsync(call, new BufferingHandler(connection, () => fixture.Time.Advance(TimeSpan.FromSeconds(6)), times: 2));

        Assert.Equal(RequestState.MaybeReceived, exception.Failure.State);
        Assert.Equal(1, connection.Requests);
    }

    private async Task<AcmeException> FailAsync(WireCall call, BufferingHandler handler)
    {
        using var wire = new HttpClient(handler);
        return await Assert.ThrowsAsync<AcmeException>(async () => await fixture.Create(settings => settings with { MaxRetries = 0 }, wire).SendAsync(call, default));
    }

    private sealed class BufferingHandler(CountingHandler connection, Action buffered, int times) : DelegatingHandler(new WireGuard(connection))
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage? response = null;
            for (var time = 0; time < times; time++)
            {
                await request.Content!.LoadIntoBufferAsync(cancellationToken);
                buffered();
                response = await base.SendAsync(request, cancellationToken);
            }

            return response!;
        }
    }

    private sealed class CountingHandler : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return Task.FromResult(StrictHttp.Response(HttpStatusCode.OK, "[]", "application/json"));
        }
    }
}
