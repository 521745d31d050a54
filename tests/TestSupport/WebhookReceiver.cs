using System.Net;
using System.Net.Sockets;

namespace TestSupport;

/// <summary>A request as a receiver of webhooks saw it, byte for byte.</summary>
public sealed record ReceivedNotice(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>A receiver of webhooks on loopback. It answers 204, or what the next answers say.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly Lock sync = new();
    private readonly List<ReceivedNotice> received = [];
    private readonly Queue<Action<HttpListenerResponse>> answers = new();
    private readonly HttpListener listener = new();
    private readonly Task serving;

    public WebhookReceiver()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address { get; }

    public IReadOnlyList<ReceivedNotice> Received
    {
        get
        {
            lock (sync)
                return [.. received];
        }
    }

    public void AnswerNext(HttpStatusCode status, params (string Name, string Value)[] headers) => AnswerNext(response =>
    {
        response.StatusCode = (int)status;
        foreach (var (name, value) in headers)
            response.Headers.Add(name, value);
    });

    public void AnswerNext(Action<HttpListenerResponse> answer)
    {
        lock (sync)
            answers.Enqueue(answer);
    }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await AnswerAsync(await listener.GetContextAsync());
        }
        catch (Exception exception) when (exception is ObjectDisposedException or HttpListenerException)
        {
            // Closed.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        var headers = context.Request.Headers.AllKeys.ToDictionary(name => name!, name => context.Request.Headers[name]!, StringComparer.OrdinalIgnoreCase);
        Action<HttpListenerResponse>? answer;
        lock (sync)
        {
            received.Add(new ReceivedNotice(context.Request.Url!.PathAndQuery, headers, body.ToArray()));
            answers.TryDequeue(out answer);
        }

        context.Response.StatusCode = (int)HttpStatusCode.NoContent;
        answer?.Invoke(context.Response);
        context.Response.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
