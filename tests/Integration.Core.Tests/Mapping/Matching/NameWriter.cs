using System.Globalization;
using System.Text;

namespace Integration.Core.Tests.Mapping.Matching;

/// <summary>Writes a company's name as somebody typed it into one of two systems.</summary>
internal sealed class NameWriter(Random random, NamingNames names)
{
    /// <summary>Writes the name, and says what it says: its words and its legal form, in whatever way they are spelled.</summary>
    public (string Name, string Words, string Form) Write(NamingCompany company, bool asTenant)
    {
        if (Has(NamingNoise.Renamed, asTenant) && names.Coined() is var coined)
            return (coined, LettersOf(coined), "");

        var (core, form) = (company.Core, company.Form);
        if (company.TradingName is { } trading && Has(NamingNoise.TradingName, asTenant))
        {
            return asTenant && random.Next(3) > 0
                ? (trading, LettersOf(trading), "")
                : (Pick([$"{company.Name} t/a {trading}", $"{company.Name} ({trading})", $"{company.Name} dba {trading}"]), LettersOf(core), form);
        }

        if (form.Length > 0 && Has(NamingNoise.FormLeftOut, asTenant))
            form = "";

        core = Words(core, asTenant);
        var city = Has(NamingNoise.City, asTenant) ? company.City : "";
        var (words, kept) = (LettersOf($"{core} {city}"), form);
        if (NamingPools.FormSpellings.TryGetValue(form, out var spellings) && Has(NamingNoise.FormSpelled, asTenant))
            form = Pick(spellings);

        core = Letters(core, asTenant);
        var name = form.Length == 0 ? core : form[0] == ',' ? core + form : $"{core} {form}";
        if (Has(NamingNoise.CaseAndPunctuation, asTenant))
            name = Retyped(name, core, form);
        if (city.Length > 0)
            name = Pick([$"{name} {city}", $"{name} - {city}", $"{name} ({city})", $"{core} {city} {form}".Trim()]);
        return (Has(NamingNoise.Remark, asTenant) ? Pick([$"{name} (managed)", $"{name} [old]", $"{name} - NEW", $"*{name}*"]) : name, words, kept);
    }

    private string Words(string core, bool asTenant)
    {
        var words = core.Split(' ');
        if (words.Length > 2 && Has(NamingNoise.Initials, asTenant))
            return string.Concat(words.Where(word => char.IsLetter(word[0])).Select(word => char.ToUpperInvariant(word[0])));
        if (words.Length > 1 && Has(NamingNoise.WordLeftOut, asTenant))
            words = words[..^1];
        if (words.Length > 1 && Has(NamingNoise.WordOrder, asTenant))
            words = [.. words[^1..], .. words[..^1]];
        if (words is [.., { Length: > 6 } last] && Has(NamingNoise.Abbreviation, asTenant))
            words = [.. words[..^1], Pick([$"{last[..4]}.", last[..5], Consonants(last)])];
        core = string.Join(' ', words);
        if (core.Contains(" & ", StringComparison.Ordinal) && Has(NamingNoise.Connector, asTenant))
            core = core.Replace(" & ", Pick([" and ", " und ", " + ", " "]), StringComparison.Ordinal);
        if (Has(NamingNoise.WordsJoined, asTenant))
            core = words.Length > 1 ? words[0] + string.Join(' ', words[1..]) : words[0].Length > 7 ? $"{words[0][..4]} {words[0][4..]}" : core;
        return core.Trim(' ', '&', '+');
    }

    private string Letters(string core, bool asTenant)
    {
        if (core.Any(letter => letter > 127) && Has(NamingNoise.Umlaut, asTenant))
            core = random.Next(3) == 0 ? WithoutMarks(core) : SpelledOut(core);
        if (core.Length < 6 || !Has(NamingNoise.Typo, asTenant))
            return core;

        var at = random.Next(1, core.Length - 2);
        return random.Next(3) switch
        {
            0 => core[..at] + core[at + 1] + core[at] + core[(at + 2)..],
            1 => core.Remove(at, 1),
            _ => core.Insert(at, core[at].ToString()),
        };
    }

    private string Retyped(string name, string core, string form) => random.Next(5) switch
    {
        0 => name.ToUpper(CultureInfo.InvariantCulture),
        1 => name.ToLower(CultureInfo.InvariantCulture),
        2 => name.Replace(" ", "  ", StringComparison.Ordinal),
        3 => form.Length > 0 && form[0] != ',' ? $"{core}, {form}" : $"{name}.",
        _ => core.Contains(' ', StringComparison.Ordinal) ? $"{core.Replace(' ', '-')} {form}".Trim() : name,
    };

    private bool Has(NoiseKind kind, bool asTenant) => random.NextDouble() < (asTenant ? kind.Tenants : kind.Companies);

    private string Pick(string[] some) => some[random.Next(some.Length)];

    private static string Consonants(string word) => word[0] + string.Concat(word[1..].Where(letter => !"aeiouäöü".Contains(letter, StringComparison.Ordinal)));

    private static string SpelledOut(string text) => WithoutMarks(text.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal).Replace("Ö", "Oe", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal));

    private static string LettersOf(string words) => string.Concat(string.Concat(SpelledOut(words).ToUpperInvariant().Split(' ')
        .Where(word => word is not ("AND" or "UND" or "&" or "+"))).Where(char.IsLetterOrDigit).Order());

    private static string WithoutMarks(string text) => string.Concat(text.Replace("ß", "ss", StringComparison.Ordinal).Replace('ø', 'o').Replace('Ø', 'O').Replace('Ł', 'L')
        .Replace("æ", "ae", StringComparison.Ordinal).Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
}
