using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Integration.Sandbox.Tests;

/// <summary>A POST byte by byte: HttpClient sends a header that was added twice as one line.</summary>
public static class RawRequest
{
    public static async Task<Answer> PostAsync(Uri address, string path, IEnumerable<(string Name, string Value)> headers, string body, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, cancellationToken);
        await using var stream = client.GetStream();
        var lines = headers.Append(("Host", address.Authority)).Append(("Connection", "close")).Append(("Content-Length", $"{Encoding.UTF8.GetByteCount(body)}"))
            .Select(header => $"{header.Item1}: {header.Item2}\r\n");
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"POST {path} HTTP/1.1\r\n{string.Concat(lines)}\r\n{body}"), cancellationToken);
        using var reader = new StreamReader(stream);
        return Parse(await reader.ReadToEndAsync(cancellationToken));
    }

    private static Answer Parse(string reply)
    {
        var parts = reply.Split("\r\n\r\n", 2);
        var head = parts[0].Split("\r\n");
        var headers = head.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new Answer((HttpStatusCode)int.Parse(head[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), parts[1], headers);
    }
}
