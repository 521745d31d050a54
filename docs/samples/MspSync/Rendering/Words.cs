using System.Globalization;
using Spectre.Console.Rendering;

namespace MspSync.Rendering;

/// <summary>Texts and figures as they are printed.</summary>
internal static class Words
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Of(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);

    public static string Of(decimal? amount) => amount is { } known ? Of(known) : "not visible";

    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>A name comes from a vendor: it must not move the cursor or colour the terminal.</summary>
    public static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)) : text;

    public static int Width(string text) => new Segment(text).CellCount();

    /// <summary>Cuts a text to a width, with an ellipsis where something was cut.</summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width)
        {
            return text;
        }

        var length = Math.Min(text.Length, width);
        while (length > 0 && Width(text[..length]) > width - 1)
        {
            length--;
        }

        return text[..length].TrimEnd() + "…";
    }
}
