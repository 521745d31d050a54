namespace Integration.Core.Assets;

/// <summary>Network addresses, whatever their notation.</summary>
internal static class MacAddresses
{
    private const int Digits = 12;

    /// <summary>Writes addresses as <see cref="AssetFields.MacAddresses"/> says; null when there is none.</summary>
    public static string? Write(IReadOnlyList<string> addresses)
    {
        if (addresses.Count == 0)
            return null;

        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var address in addresses)
            all.UnionWith(Parse(address));

        return all.Count == 0 ? null : string.Join(", ", all);
    }

    public static HashSet<string> Parse(string text) =>
        [.. text.Split([',', ';', ' ', '\n', '\r', '\t', '|'], StringSplitOptions.RemoveEmptyEntries).Select(One)];

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
