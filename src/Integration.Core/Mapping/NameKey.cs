using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Integration.Core.Mapping;

/// <summary>What a name is compared by: its words without case, diacritics, punctuation and legal suffixes.</summary>
internal static class NameKey
{
    private static readonly FrozenSet<string> LegalForms = new[]
    {
        "inc", "incorporated", "llc", "llp", "lp", "ltd", "limited", "corp", "corporation", "co", "company", "plc", "pllc", "pc",
        "gmbh", "ag", "kg", "ohg", "ug", "ek", "se", "bv", "nv", "sa", "sas", "sarl", "srl", "spa", "sl", "ab", "as", "oy", "oyj", "aps", "pty", "pte",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Gives the key of a name; empty when it has neither letter nor digit.</summary>
    public static string Of(string name)
    {
        var words = Words(name);
        var length = words.Count;
        while (length > 1 && LegalForms.Contains(words[length - 1]))
            length--;

        return string.Join(' ', words.Take(length));
    }

    /// <summary>Tells whether a name begins with the words of another.</summary>
    public static bool StartsWith(string name, string beginning)
    {
        var start = Of(beginning);
        return start.Length > 0 && (Of(name) + ' ').StartsWith(start + ' ', StringComparison.Ordinal);
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in name.Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(Plain(char.ToLowerInvariant(letter)));
            }
            else if (!IsInsideWord(letter) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
            words.Add(word.ToString());

        return words;
    }

    // A mark on a letter, and the dots and apostrophes of L.L.C. and O'Brien, do not divide words.
    private static bool IsInsideWord(char letter) =>
        letter is '.' or '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;

    // Letters that carry their mark inside and do not decompose.
    private static string Plain(char letter) => letter switch
    {
        'ø' => "o",
        'æ' => "ae",
        'œ' => "oe",
        'ł' => "l",
        'đ' => "d",
        _ => letter.ToString(),
    };
}
