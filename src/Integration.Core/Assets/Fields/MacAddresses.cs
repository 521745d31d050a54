using System.Buffers;

namespace Integration.Core.Assets;

/// <summary>Network addresses, whatever their notation.</summary>
internal static class MacAddresses
{
    private const int Digits = 12;

    private static readonly char[] Separators = [',', ';', ' ', '\n', '\r', '\t', '|'];
    private static readonly SearchValues<char> AnySeparator = SearchValues.Create(Separators);

    /// <summary>Writes addresses as <see cref="AssetFields.MacAddresses"/> says; null when there is none.</summary>
    public static string? Write(IReadOnlyList<string> addresses)
    {
        if (addresses.Count == 0)
            return null;

        if (addresses is [var only] && IsOne(only))
            return One(only);

        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var address in addresses)
            all.UnionWith(Parse(address));

        return all.Count == 0 ? null : string.Join(", ", all);
    }

    /// <summary>Tells whether two texts name the same addresses, in any notation and order.</summary>
    public static bool AreSame(string one, string other) =>
        IsOne(one) && IsOne(other) ? One(one) == One(other) : Parse(one).SetEquals(Parse(other));

    private static HashSet<string> Parse(string text) => [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(One)];

    private static bool IsOne(string text) => text.Length > 0 && text.AsSpan().IndexOfAny(AnySeparator) < 0;

    private static string One(string address)
    {
        Span<char> digits = stackalloc char[Digits];
        var count = 0;
        foreach (var letter in address)
        {
            if (char.IsAsciiHexDigit(letter) && count < Digits)
                digits[count++] = char.ToUpperInvariant(letter);
            else if (letter is not (':' or '-' or '.'))
                return address.ToUpperInvariant();
        }

        return count < Digits
            ? address.ToUpperInvariant()
            : $"{digits[..2]}:{digits[2..4]}:{digits[4..6]}:{digits[6..8]}:{digits[8..10]}:{digits[10..]}";
    }
}
