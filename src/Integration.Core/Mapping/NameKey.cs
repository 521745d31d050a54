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

    /// <summary>Tells whether a service's name begins with the words of another. Services have no legal form: the PC of JumpCloud PC is a word like others.</summary>
    public static bool StartsWith(string name, string beginning) => LengthOf(beginning) > 0 && (Words(name) + ' ').StartsWith(Words(beginning) + ' ', StringComparison.Ordinal);

    /// <summary>Gives the number of letters that a beginning has, to tell the longest.</summary>
    public static int LengthOf(string beginning) => Words(beginning).Length;

    private static string Words(string name) => string.Join(' ', NameLetters.Split(name));
}
