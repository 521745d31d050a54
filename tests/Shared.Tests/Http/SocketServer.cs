using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Shared.Tests.Http;

internal sealed class SocketServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<Connection, Task>[] answers;
    private readonly Task serving;
    private int requests;

    public SocketServer(params Func<Connection, Task>[] answers)
    {
        this.answers = answers;
        listener.Start();
        Address = new Uri($"http://{listener.LocalEndpoint}/");
        serving = ServeAsync();
    }

    public Uri Address { get; }

    public int Requests => Volatile.Read(ref requests);

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await ServeAsync(new Connection(await listener.AcceptTcpClientAsync()));
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            return;
        }
    }

    private async Task ServeAsync(Connection connection)
    {
        using (connection)
        {
            while (Requests < answers.Length && await connection.ReadRequestAsync())
                await answers[Interlocked.Increment(ref requests) - 1](connection);
        }
    }

    internal sealed class Connection(TcpClient client) : IDisposable
    {
        public async Task<bool> ReadRequestAsync()
        {
            if (!client.Connected)
                return false;

            var buffer = new byte[8192];
            var text = "";
            while (!IsWhole(text))
            {
                var read = await client.GetStream().ReadAsync(buffer);
                if (read == 0)
                    return false;

                text += Encoding.ASCII.GetString(buffer, 0, read);
            }

            return true;
        }

        public Task AnswerAsync(string text) => client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text)).AsTask();

        public Task CloseAsync()
        {
            client.Close();
            return Task.CompletedTask;
        }

        public Task ResetAsync()
        {
            client.LingerState = new LingerOption(true, 0);
            return CloseAsync();
        }

        public void Dispose() => client.Dispose();

        private static bool IsWhole(string text)
        {
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head < 0)
                return false;

            var length = text.Split("Content-Length: ") is [_, var rest] ? int.Parse(rest[..rest.IndexOf('\r', StringComparison.Ordinal)], CultureInfo.InvariantCulture) : 0;
            return text.Length >= head + 4 + length;
        }
    }
}
