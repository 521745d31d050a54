using System.Globalization;
using System.Net;

namespace Integration.Core.Assets;

/// <summary>Tells whether a value that a target shows means the one that is wanted, whatever it looks like there.</summary>
internal static class SameValue
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public static bool Text(string wanted, string shown) =>
        EqualWords(wanted, shown) || (shown.Contains('&', StringComparison.Ordinal) && EqualWords(wanted, WebUtility.HtmlDecode(shown)));

    public static bool Number(string wanted, string shown) =>
        decimal.TryParse(wanted, Decimal, CultureInfo.InvariantCulture, out var one)
        && decimal.TryParse(shown, Decimal, CultureInfo.InvariantCulture, out var other)
            ? one == other
            : Text(wanted, shown);

    public static bool Size(string wanted, string shown) =>
        long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? ShownSize.TryParse(shown, out var size) && size.IsRounded(bytes)
            : Text(wanted, shown);

    public static bool Day(string wanted, string shown) =>
        DateTimeOffset.TryParse(shown, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? wanted == instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Text(wanted, shown);

    public static bool Flag(string wanted, string shown) => Text(wanted, shown.Trim().ToUpperInvariant() switch
    {
        "1" or "YES" or "Y" or "ON" or "ENABLED" => "true",
        "0" or "NO" or "N" or "OFF" or "DISABLED" => "false",
        _ => shown,
    });

    public static bool Addresses(string wanted, string shown) =>
        MacAddresses.AreSame(wanted, shown) || Text(wanted, shown);

    // Compares words without case, whatever the blanks around and between them.
    private static bool EqualWords(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one = one.Trim();
        other = other.Trim();
        int i = 0, j = 0;
        while (i < one.Length && j < other.Length)
        {
            if (char.IsWhiteSpace(one[i]) && char.IsWhiteSpace(other[j]))
            {
                Skip(one, ref i);
                Skip(other, ref j);
            }
            else if (char.ToUpperInvariant(one[i++]) != char.ToUpperInvariant(other[j++]))
            {
                return false;
            }
        }

        return i == one.Length && j == other.Length;
    }

    private static void Skip(ReadOnlySpan<char> text, ref int at)
    {
        while (char.IsWhiteSpace(text[at]))
            at++;
    }
}
