using System.Security.Cryptography;

namespace JumpCloud.Client;

/// <summary>Notices a server that answers each page with the one before: its listing would never end.</summary>
internal sealed class RepeatedPageGuard
{
    private byte[] last = [];

    public bool IsRepeated(ReadOnlySpan<byte> page)
    {
        var digest = SHA256.HashData(page);
        var isRepeated = digest.AsSpan().SequenceEqual(last);
        last = digest;
        return isRepeated;
    }
}
