using System.Security.Cryptography;
using System.Text.Json;

namespace JumpCloud.Client;

/// <summary>Stops a listing whose server answers each page with the one before, which would never end.</summary>
internal sealed class RepeatedPageGuard
{
    private byte[] last = [];

    public void ThrowIfRepeated(ReadOnlySpan<byte> page, string what)
    {
        var digest = SHA256.HashData(page);
        if (digest.AsSpan().SequenceEqual(last))
            throw new JsonException($"The server repeats itself: {what}.");

        last = digest;
    }
}
