using System.Text;

namespace Integration.Core.Reports;

/// <summary>Text as HTML writes it, in elements and in quoted attributes.</summary>
internal static class HtmlText
{
    private const char Replacement = '\uFFFD';

    public static void Append(StringBuilder to, string? text)
    {
        for (var i = 0; i < text?.Length; i++)
        {
            var letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                to.Append(letter).Append(text[++i]);
            else if (Escape(letter) is { } escaped)
                to.Append(escaped);
            else
                to.Append(IsForbidden(letter) ? Replacement : letter);
        }
    }

    private static string? Escape(char letter) => letter switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\t' or '\n' or '\r' => " ",
        _ => null,
    };

    // The embeddings, overrides and isolates of the bidirectional algorithm can make a name read as another, even past its own end.
    private static bool IsForbidden(char letter) =>
        char.IsControl(letter) || char.IsSurrogate(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';
}
