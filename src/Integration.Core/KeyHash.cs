using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Integration.Core;

/// <summary>Hashes what a key is made of into characters that every vendor keeps. The same parts always make the same key.</summary>
internal static class KeyHash
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Length = 40;

    /// <summary>Hashes parts into 40 characters of 5 bits: 200 of the hash's 256.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return string.Create(Length, hash, static (key, bytes) =>
        {
            for (var i = 0; i < key.Length; i++)
            {
                var bit = i * 5;
                var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                key[i] = Base32[(pair >> (11 - (bit % 8))) & 31];
            }
        });
    }
}
