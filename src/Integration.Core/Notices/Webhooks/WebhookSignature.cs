using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Integration.Core.Notices;

/// <summary>Signs webhook notices, and lets a receiver verify them: HMAC-SHA256 over the timestamp, a full stop and the body, byte by byte as it was received.</summary>
public static class WebhookSignature
{
    /// <summary>The header with the notice's id, by which a receiver drops repeats. The body has it too, so that it is signed.</summary>
    public const string IdHeader = "Notice-Id";

    /// <summary>The header with the second at which the request was signed, counted from 1970-01-01 UTC.</summary>
    public const string TimestampHeader = "Notice-Timestamp";

    /// <summary>The header with one signature for each secret, such as <c>v1=5257…, v1=0a1b…</c>, in lower-case hexadecimal digits.</summary>
    public const string SignatureHeader = "Notice-Signature";

    private const string Scheme = "v1=";
    private const int MostSignatures = 10;

    /// <summary>Gets how far the timestamp may be from the receiver's clock where nothing else is asked for: 5 minutes.</summary>
    public static TimeSpan DefaultTolerance { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Signs a body.</summary>
    /// <param name="timestamp">The value of the header <see cref="TimestampHeader"/>.</param>
    /// <param name="body">The body.</param>
    /// <param name="secret">The secret, whose UTF-8 bytes are the key. Spaces around it do not count.</param>
    /// <returns>The signature with its scheme, such as <c>v1=5257…</c>.</returns>
    public static string Sign(string timestamp, ReadOnlySpan<byte> body, string secret)
    {
        ArgumentNullException.ThrowIfNull(timestamp);
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        return Scheme + Convert.ToHexStringLower(Compute(timestamp, body, secret));
    }

    /// <summary>Tells whether a request comes from somebody who knows one of the secrets, and is fresh. Takes the same time wherever signatures differ.</summary>
    /// <param name="signature">The value of the header <see cref="SignatureHeader"/>; null or empty is refused.</param>
    /// <param name="timestamp">The value of the header <see cref="TimestampHeader"/>; null or empty is refused.</param>
    /// <param name="body">The body as it was received, before anything parses it.</param>
    /// <param name="secrets">The secrets that are valid now; none refuses everything.</param>
    /// <param name="time">Tells the present instant; null takes the system's clock.</param>
    /// <param name="tolerance">How far the timestamp may be from it on either side; null takes <see cref="DefaultTolerance"/>.</param>
    /// <returns>False when the request is to be refused.</returns>
    public static bool Verify(
        string? signature, string? timestamp, ReadOnlySpan<byte> body, IEnumerable<string> secrets, TimeProvider? time = null, TimeSpan? tolerance = null)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        if (string.IsNullOrEmpty(signature) || !IsFresh(timestamp, time ?? TimeProvider.System, tolerance ?? DefaultTolerance))
            return false;

        var isValid = false;
        byte[][] given = [.. signature.Split(',', MostSignatures + 1, StringSplitOptions.TrimEntries).Take(MostSignatures).Select(Read)];
        foreach (var secret in secrets.Where(secret => !string.IsNullOrWhiteSpace(secret)))
        {
            var expected = Compute(timestamp!, body, secret);
            foreach (var one in given)
                isValid |= CryptographicOperations.FixedTimeEquals(expected, one);
        }

        return isValid;
    }

    private static bool IsFresh(string? timestamp, TimeProvider time, TimeSpan tolerance) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
        && second <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        && (time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(second)).Duration() <= tolerance;

    // What is no signature of the scheme equals none.
    private static byte[] Read(string signature)
    {
        var bytes = new byte[SHA256.HashSizeInBytes];
        return signature.StartsWith(Scheme, StringComparison.Ordinal)
            && Convert.FromHexString(signature.AsSpan(Scheme.Length), bytes, out _, out var written) == OperationStatus.Done && written == bytes.Length
            ? bytes
            : [];
    }

    private static byte[] Compute(string timestamp, ReadOnlySpan<byte> body, string secret)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret.Trim()));
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp));
        hash.AppendData("."u8);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
