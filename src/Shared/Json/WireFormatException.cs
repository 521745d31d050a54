using System.Text.Json;

namespace Shared.Json;

/// <summary>A value is not what its field promises. <see cref="Offset"/> tells where in the body, for <see cref="JsonLocation"/> to name.</summary>
internal sealed class WireFormatException(string message, long offset) : JsonException(message)
{
    public long Offset { get; } = offset;
}
