using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Browser.Tests.Support;

/// <summary>The DevTools protocol over a socket: commands with answers, and events of each session.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> waiting = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonObject>> listeners = new();
    private readonly SemaphoreSlim sending = new(1);
    private int last;

    public static async Task<DevTools> ConnectAsync(Uri address)
    {
        var tools = new DevTools();
        await tools.socket.ConnectAsync(address, CancellationToken.None);
        _ = tools.ReadAsync();
        return tools;
    }

    public void Listen(string session, Action<string, JsonObject> listener) => listeners[session] = listener;

    public async Task<JsonObject> SendAsync(string method, JsonObject? parameters = null, string? session = null)
    {
        var id = Interlocked.Increment(ref last);
        var answer = waiting[id] = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null)
            command["sessionId"] = session;

        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(command.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }

        return await answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        socket.Dispose();
        sending.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await ReadMessageAsync() is { } message)
            {
                Take(message);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException)
        {
            foreach (var answer in waiting.Values)
            {
                answer.TrySetException(exception);
            }
        }
    }

    private void Take(JsonObject message)
    {
        if (message["id"] is { } id)
        {
            if (!waiting.TryRemove((int)id, out var answer))
                return;

            if (message["error"] is { } error)
                answer.SetException(new InvalidOperationException(error.ToJsonString()));
            else
                answer.SetResult((JsonObject)message["result"]!);
        }
        else if ((string?)message["sessionId"] is { } session && listeners.TryGetValue(session, out var listener))
        {
            listener((string)message["method"]!, (JsonObject)message["params"]!);
        }
    }

    private async Task<JsonObject?> ReadMessageAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return (JsonObject)JsonNode.Parse(message.ToArray())!;
        }
    }
}
