using System.Security.Cryptography;
using System.Text;

namespace Integration.Core.Runs;

/// <summary>Names a change by what it writes, so that the same change has the same id in every plan.</summary>
internal static class ChangeId
{
    private const int Bytes = 8;

    /// <summary>The id of what is written: 16 characters of lower-case hexadecimal.</summary>
    public static string Of(string written) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written)).AsSpan(0, Bytes));
}
