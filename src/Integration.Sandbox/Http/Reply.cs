using System.Buffers;
using System.Text.Json;

namespace Integration.Sandbox.Http;

/// <summary>What a vendor's server answers, whole before the first byte leaves, so that a fault can spoil it at any byte.</summary>
internal sealed record Reply(int Status, ReadOnlyMemory<byte> Body, string? ContentType = "application/json; charset=utf-8")
{
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public static Reply Empty(int status) => new(status, default, null);

    public static Reply Json(int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer);
        return new Reply(status, buffer.WrittenMemory);
    }

    public static Reply Text(int status, string contentType, string text) => new(status, System.Text.Encoding.UTF8.GetBytes(text), contentType);

    public Reply WithHeader(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };
}
