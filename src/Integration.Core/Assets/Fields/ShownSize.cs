using System.Globalization;

namespace Integration.Core.Assets;

/// <summary>A size as people write it, such as <c>16 GB</c> or <c>0,5 TB</c>: a number with its decimals and a unit.</summary>
internal readonly record struct ShownSize(decimal Amount, int Decimals, int Power)
{
    private const string Units = "KMGTP";

    public static bool TryParse(ReadOnlySpan<char> shown, out ShownSize size)
    {
        shown = shown.Trim();
        var end = 0;
        while (end < shown.Length && (char.IsAsciiDigit(shown[end]) || shown[end] is '.' or ','))
            end++;

        size = default;
        if (!TryParseAmount(shown[..end], out var amount, out var decimals) || !TryParseUnit(shown[end..].Trim(), out var power))
            return false;

        size = new ShownSize(amount, decimals, power);
        return true;
    }

    /// <summary>Tells whether bytes, rounded to what is shown, are this size, by 1,000 or by 1,024 to the unit.</summary>
    public bool IsRounded(long bytes) => IsRounded(bytes, 1000m) || IsRounded(bytes, 1024m);

    private bool IsRounded(long bytes, decimal step)
    {
        var exact = (decimal)bytes;
        for (var i = 0; i < Power; i++)
            exact /= step;

        // Half of the last digit that is shown, either way; bytes are never rounded.
        return Power == 0 ? exact == Amount : Math.Abs(exact - Amount) <= new decimal(5, 0, 0, isNegative: false, (byte)(Decimals + 1));
    }

    // A comma may be the decimal mark, but two marks of different kinds, or three digits after one, may mean anything.
    private static bool TryParseAmount(ReadOnlySpan<char> text, out decimal amount, out int decimals)
    {
        var mark = text.IndexOfAny('.', ',');
        decimals = mark < 0 ? 0 : text.Length - mark - 1;
        amount = 0;
        return decimals < 3
            && decimal.TryParse(text.ToString().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    private static bool TryParseUnit(ReadOnlySpan<char> text, out int power)
    {
        power = text.IsEmpty || text.Equals("B", StringComparison.OrdinalIgnoreCase) || text.Equals("BYTES", StringComparison.OrdinalIgnoreCase)
            ? 0
            : Units.IndexOf(char.ToUpperInvariant(text[0]), StringComparison.Ordinal) + 1;
        return power > 0
            ? text[1..] is "" or "B" or "b" or "iB" or "IB" or "ib"
            : text.IsEmpty || text[0] is 'B' or 'b';
    }
}
