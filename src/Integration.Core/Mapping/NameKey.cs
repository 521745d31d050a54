namespace Integration.Core.Mapping;

/// <summary>What a name is compared by: its words without case, diacritics, punctuation and legal forms.</summary>
internal static class NameKey
{
    /// <summary>Gives the key of a name; empty when it has neither letter nor digit.</summary>
    public static string Of(string name)
    {
        var words = NameLetters.Split(name);
        LegalForm.Take(words);
        return string.Join(' ', words);
    }

    /// <summary>Tells whether a name begins with the words of another.</summary>
    public static bool StartsWith(string name, string beginning)
    {
        var start = Of(beginning);
        return start.Length > 0 && (Of(name) + ' ').StartsWith(start + ' ', StringComparison.Ordinal);
    }
}
