using System.Collections.Frozen;

namespace Integration.Core.Mapping;

/// <summary>A name as it is compared: the whole, or the part before or behind <c>trading as</c>.</summary>
internal sealed class NamePart
{
    private const int MostWords = 32;
    private const double CutOff = 0.5;

    private static readonly FrozenSet<string> Connectors = new[] { "and", "und", "et" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Openers = new[] { "the", "firma", "fa" }.ToFrozenSet(StringComparer.Ordinal);

    private NamePart(List<string> words, string form, string[] keys)
    {
        Words = [.. words.Take(MostWords).Select(NameLetters.Fold)];
        Letters = string.Concat(Words);
        Form = form;
        Keys = keys;
        Text = string.Join(' ', words);
    }

    /// <summary>Gets the words without legal form, an umlaut as one letter however it was written.</summary>
    public string[] Words { get; }

    /// <summary>Gets the letters of the words without blanks.</summary>
    public string Letters { get; }

    /// <summary>Gets the legal form; empty for none.</summary>
    public string Form { get; }

    /// <summary>Gets what equal names share: the letters without blanks, with umlauts as one letter and as two. Empty for a name without letters and digits.</summary>
    public string[] Keys { get; }

    /// <summary>Gets the words for people to read.</summary>
    public string Text { get; }

    public bool IsCommon => Words.All(CommonWords.Contains);

    /// <summary>Gets a value indicating whether the name has a word that tells it from others of a group, such as a place.</summary>
    public bool IsOfGroup => Words.Length > 1 && Words.Any(GroupWords.Contains);

    public bool SharesKey(NamePart other) => Keys.Any(key => other.Keys.Contains(key));

    public static NamePart Of(string text)
    {
        var words = Split(text, spellsOut: false);
        var form = LegalForm.Take(words);
        var spelled = Split(text, spellsOut: true);
        LegalForm.Take(spelled);
        return new NamePart(words, form, words.Count == 0 ? [] : [.. new[] { string.Concat(words), string.Concat(spelled) }.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Tells whether one of two names may be the other with a word more, a word abbreviated, cut off, or with a slip of the pen.</summary>
    public bool MayBeWrittenAs(NamePart other)
    {
        if (Keys.Length == 0 || other.Keys.Length == 0)
            return false;

        var (less, more) = Words.Length <= other.Words.Length ? (Words, other.Words) : (other.Words, Words);
        return (more.Length - less.Length <= 1 && less.All(more.Contains))
            || (OddWords(other) is [var odd] && NameLikeness.IsShortened(odd.Own, odd.Other))
            || NameLikeness.OfWhole(Letters, other.Letters) >= CutOff;
    }

    /// <summary>Tells whether two names are the same but for the order of words or a slip of the pen. One letter for another is none: Nova and Nava are two.</summary>
    public bool IsMisspelled(NamePart other) => Words.Order(StringComparer.Ordinal).SequenceEqual(other.Words.Order(StringComparer.Ordinal))
        || (OddWords(other) is [var odd] && !GroupWords.Contains(odd.Own) && !GroupWords.Contains(odd.Other) && NameLikeness.IsMistyped(odd.Own, odd.Other));

    private (string Own, string Other)[] OddWords(NamePart other) =>
        Words.Length == other.Words.Length ? [.. Words.Zip(other.Words).Where(pair => pair.First != pair.Second)] : [];

    private static List<string> Split(string text, bool spellsOut)
    {
        var words = NameLetters.Split(text, spellsOut);
        if (words.Count > 1 && Openers.Contains(words[0]))
            words.RemoveAt(0);

        if (words.Any(word => !Connectors.Contains(word)))
            words.RemoveAll(Connectors.Contains);

        JoinInitials(words);
        return words;
    }

    // J. P. Morgan, J.P. Morgan and JP Morgan; L L C.
    private static void JoinInitials(List<string> words)
    {
        for (var i = 0; i < words.Count - 1; i++)
        {
            var initials = words.Skip(i).TakeWhile(word => word.Length == 1 && char.IsLetter(word[0])).ToArray();
            if (initials.Length < 2)
                continue;

            words.RemoveRange(i, initials.Length);
            words.Insert(i, string.Concat(initials));
        }
    }
}
