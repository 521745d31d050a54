using System.Globalization;
using System.Text;

namespace Integration.Core.Mapping;

/// <summary>Splits a name into words of plain letters and digits, without case and marks.</summary>
internal static class NameLetters
{
    /// <summary>The words of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="spellsOut">Whether an umlaut becomes two letters, as in Mueller, and not one, as in Muller.</param>
    public static List<string> Split(string name, bool spellsOut = false)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var start = 0;
        foreach (var letter in Composed(name))
        {
            if (char.IsLetterOrDigit(letter))
            {
                Append(word, char.ToLowerInvariant(letter), spellsOut);
            }
            else if (letter == '.' ? word.Length - start > 1 : !IsInsideWord(letter))
            {
                End(word, words);
            }

            if (!char.IsLetterOrDigit(letter))
                start = word.Length;
        }

        End(word, words);
        return words;
    }

    /// <summary>Writes an umlaut as one letter, however it was written. Makes one of different words, too: for likeness, not for sameness.</summary>
    public static string Fold(string word) => word.Replace("ae", "a", StringComparison.Ordinal)
        .Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
            words.Add(word.ToString());

        word.Clear();
    }

    private static void Append(StringBuilder word, char letter, bool spellsOut)
    {
        if (char.IsAscii(letter))
        {
            word.Append(letter);
        }
        else if (Spelled(letter) is { } spelled)
        {
            word.Append(spellsOut ? spelled : spelled.AsSpan(0, 1));
        }
        else if (Whole(letter) is { } whole)
        {
            word.Append(whole);
        }
        else
        {
            foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit))
                word.Append(char.ToLowerInvariant(part));
        }
    }

    // Half of a surrogate pair cannot be normalized; an enumeration of runes replaces it.
    private static string Composed(string name) =>
        (name.Any(char.IsSurrogate) ? string.Concat(name.EnumerateRunes()) : name).Normalize(NormalizationForm.FormC);

    // A mark on a letter and the apostrophe of O'Brien do not divide words. The dots of L.L.C. do not either; that of Co.KG does.
    private static bool IsInsideWord(char letter) =>
        letter is '\'' or '’' or '`' or '´' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;

    private static string? Spelled(char letter) => letter switch
    {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ø' => "oe",
        'å' => "aa",
        _ => null,
    };

    private static string? Whole(char letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ł' => "l",
        'đ' => "d",
        'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        _ => null,
    };
}
