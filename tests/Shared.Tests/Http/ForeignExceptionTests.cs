using System.Text.Json;

namespace Shared.Tests.Http;

public sealed class ForeignExceptionTests : IDisposable
{
    private readonly PipelineFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task SendAsync_HandlerThrowsItsOwnException_IsTheClients()
    {
        fixture.Http.Expect(HttpMethod.Post, "/v1/things", () => throw new NotSupportedException("no such thing"));

        var exception = await FailAsync(PipelineFixture.Post());

        Assert.Equal("Acme failed POST /v1/things: no such thing. The server may have received it.", exception.Message);
        Assert.IsType<NotSupportedException>(exception.InnerException);
    }

    [Fact]
    public async Task SendAsync_WireIsDisposed_WasNotSent()
    {
        var wire = new HttpClient();
        wire.Dispose();

        var exception = await FailAsync(PipelineFixture.Post(), wire);

        Assert.IsType<ObjectDisposedException>(exception.InnerException);
        Assert.Equal(RequestState.NotSent, exception.Failure.State);
    }

    [Fact]
    public async Task SendAsync_GovernorFails_WasNotSent()
    {
        var pipeline = new HttpPipeline(
            () => throw new InvalidOperationException(), fixture.Protocol, new FullDisk(), PipelineFixture.Settings, new PipelineEnvironment(fixture.Time, null, null, () => 0));

        var exception = await Assert.ThrowsAsync<AcmeException>(async () => await pipeline.SendAsync(PipelineFixture.Post(), default));

        Assert.IsType<IOException>(exception.InnerException);
        Assert.Equal(RequestState.NotSent, exception.Failure.State);
    }

    [Fact]
    public async Task SendAsync_HeaderWithALineBreak_FailsWithoutNamingItsValue()
    {
        var call = PipelineFixture.Post() with { Options = new WireCallOptions { Headers = new Dictionary<string, string> { ["x-trace"] = "k-5ecret\nx-admin: 1" } } };

        var exception = await FailAsync(call);

        Assert.Equal(RequestState.NotSent, exception.Failure.State);
        Assert.Contains("'x-trace'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("k-5ecret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_SuccessThatCannotBeRead_DoesNotSayRefused()
    {
        fixture.Http.ExpectGet("/v1/things", "[1");

        var exception = await Assert.ThrowsAsync<AcmeException>(async () =>
            await fixture.Create().SendAsync(PipelineFixture.Get(), static response => JsonDocument.Parse(response.Body).RootElement, default));

        Assert.StartsWith("Acme failed GET /v1/things: 200", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""k\u002B1\u0022\/""")]
    [InlineData("""k+1\"/""")]
    public void Strike_SecretInAnySpellingOfJson_IsStruck(string echoed)
    {
        using var request = new HttpRequestMessage();
        request.Headers.TryAddWithoutValidation("x-key", "k+1\"/");

        Assert.DoesNotContain("k", Secrets.Of(request, ["x-key"]).Strike($"bad: {echoed}"), StringComparison.Ordinal);
    }

    private async Task<AcmeException> FailAsync(WireCall call, HttpClient? wire = null) =>
        await Assert.ThrowsAsync<AcmeException>(async () => await fixture.Create(wire: wire).SendAsync(call, default));

    private sealed class FullDisk : IRateGovernor
    {
        public ValueTask<IDisposable> AcquireAsync(WireCall call, CancellationToken cancellationToken) => throw new IOException("No space left on device.");
    }
}
