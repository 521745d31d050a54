using System.Collections.Frozen;

namespace Integration.Core.Mapping;

/// <summary>Takes the legal form out of the words of a company's name.</summary>
internal static class LegalForm
{
    private static readonly FrozenDictionary<string, string> Forms = new (string Word, string Form)[]
    {
        ("inc", "Inc"), ("incorporated", "Inc"), ("corp", "Corp"), ("corporation", "Corp"), ("co", "Co"), ("company", "Co"), ("llc", "LLC"), ("llp", "LLP"),
        ("lllp", "LLLP"), ("lp", "LP"), ("pllc", "PLLC"), ("pc", "PC"), ("pa", "PA"), ("ltd", "Ltd"), ("limited", "Ltd"), ("plc", "PLC"), ("cic", "CIC"), ("pty", "Pty"),
        ("pte", "Pte"), ("pvt", "Pvt"), ("ulc", "ULC"), ("gmbh", "GmbH"), ("gesmbh", "GmbH"), ("mbh", "mbH"), ("ggmbh", "gGmbH"), ("ag", "AG"), ("kg", "KG"), ("kgaa", "KGaA"),
        ("ohg", "OHG"), ("gbr", "GbR"), ("ug", "UG"), ("haftungsbeschrankt", "UG"), ("haftungsbeschraenkt", "UG"), ("ek", "eK"), ("ekfr", "eK"), ("ekfm", "eK"), ("eg", "eG"),
        ("ev", "eV"), ("partg", "PartG"), ("mbb", "mbB"), ("se", "SE"), ("bv", "BV"), ("nv", "NV"), ("vof", "VOF"), ("sa", "SA"), ("sas", "SAS"), ("sasu", "SASU"),
        ("sarl", "SARL"), ("rl", "SARL"), ("eurl", "EURL"), ("sci", "SCI"), ("srl", "SRL"), ("spa", "SpA"), ("sl", "SL"), ("slu", "SLU"), ("lda", "Lda"), ("ltda", "Ltda"),
        ("ab", "AB"), ("as", "AS"), ("asa", "ASA"), ("oy", "Oy"), ("oyj", "Oyj"), ("aps", "ApS"), ("sro", "sro"), ("doo", "doo"), ("kft", "Kft"), ("zoo", "zoo"), ("spzoo", "zoo"),
    }.ToFrozenDictionary(form => form.Word, form => form.Form, StringComparer.Ordinal);

    // The others have another meaning in the middle of a name: Pan As Verlag, Company of Heroes Ltd.
    private static readonly FrozenSet<string> Anywhere = new[]
    {
        "gmbh", "gesmbh", "ggmbh", "ag", "kg", "kgaa", "ohg", "gbr", "ug", "ek", "haftungsbeschrankt", "haftungsbeschraenkt", "llc", "llp", "pllc", "ltd", "inc", "corp", "plc", "pty",
        "sarl", "sas", "srl", "bv", "nv", "aps", "ab", "oy",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Leading = new[] { "sarl", "sas", "sasu", "eurl", "sci" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly (string[] Words, string Form)[] Phrases =
    [
        (["gesellschaft", "mit", "beschrankter", "haftung"], "gmbh"), (["gesellschaft", "mit", "beschraenkter", "haftung"], "gmbh"), (["aktiengesellschaft"], "ag"),
        (["kommanditgesellschaft"], "kg"), (["public", "limited", "company"], "plc"), (["limited", "liability", "company"], "llc"), (["limited", "partnership"], "lp"),
        (["sp", "z", "oo"], "spzoo"), (["sp", "zoo"], "spzoo"), (["sa", "rl"], "sarl"),
    ];

    /// <summary>Takes the form out of the words; at least one word stays.</summary>
    /// <returns>The form, the same for all ways of writing it; empty for none.</returns>
    public static string Take(List<string> words)
    {
        foreach (var (phrase, form) in Phrases)
            Replace(words, phrase, form);

        var found = new SortedSet<string>(StringComparer.Ordinal);
        while (words.Count > 1 && Forms.ContainsKey(words[^1]))
            Move(words, words.Count - 1, found);

        if (words.Count > 1 && Leading.Contains(words[0]))
            Move(words, 0, found);

        for (var i = words.Count - 1; i > 0; i--)
        {
            if (!Anywhere.Contains(words[i]))
                continue;

            Move(words, i, found);
            for (; i - 1 > 0 && words[i - 1] == "co"; i--)
                Move(words, i - 1, found);
        }

        return string.Join(' ', found);
    }

    private static void Move(List<string> words, int at, SortedSet<string> found)
    {
        found.Add(Forms[words[at]]);
        words.RemoveAt(at);
    }

    private static void Replace(List<string> words, string[] phrase, string form)
    {
        for (var i = words.Count - phrase.Length; i > 0; i--)
        {
            if (!phrase.AsSpan().SequenceEqual(words.GetRange(i, phrase.Length).ToArray()))
                continue;

            words.RemoveRange(i, phrase.Length);
            words.Insert(i, form);
        }
    }
}
