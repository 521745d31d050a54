using System.Text.RegularExpressions;

namespace Integration.Core.Mapping;

/// <summary>A company's name: the whole, and the names that it is made of where it says so, as in <c>Foo Ltd t/a Bar</c> and <c>Foo (Bar)</c>.</summary>
internal sealed partial class CompanyName
{
    private CompanyName(NamePart whole, NamePart legal, NamePart main, IReadOnlyList<NamePart> others)
    {
        Whole = whole;
        Legal = legal;
        Main = main;
        Others = others;
    }

    public NamePart Whole { get; }

    /// <summary>Gets the name before <c>trading as</c>; the whole where there is none.</summary>
    public NamePart Legal { get; }

    /// <summary>Gets the name before <c>trading as</c> and without brackets; the whole where there is neither.</summary>
    public NamePart Main { get; }

    /// <summary>Gets what stands behind <c>trading as</c> or in brackets, and is more than a word that many use.</summary>
    public IReadOnlyList<NamePart> Others { get; }

    public IEnumerable<NamePart> All => new[] { Whole, Legal, Main }.Concat(Others).Distinct();

    public static CompanyName Of(string name)
    {
        var names = TradingAs().Split(name);
        var pieces = names.SelectMany(Unbracketed).ToList();
        var whole = NamePart.Of(string.Join(' ', pieces));
        if (pieces.Count < 2)
            return new CompanyName(whole, whole, whole, []);

        var legal = names.Length == 1 ? whole : NamePart.Of(names[0]);
        var others = pieces.Skip(1).Select(NamePart.Of).Where(part => !part.IsCommon);
        return new CompanyName(whole, legal, NamePart.Of(pieces[0]), [.. others]);
    }

    /// <summary>Tells whether two parts are the names of the companies, and not a name or a remark beside it. <c>Foo t/a Bar</c> is Foo, and not <c>Foo t/a Baz</c>.</summary>
    public bool IsSame(NamePart own, CompanyName other, NamePart others) => (own == Whole && (others == other.Whole || others == other.Legal)) || (own == Legal && others == other.Whole);

    /// <summary>The parts of two names that may stand for each other. Two remarks in brackets may not: (Berlin) and (Berlin).</summary>
    public IEnumerable<(NamePart Own, NamePart Other)> Against(CompanyName other)
    {
        if (Main == Whole && other.Main == other.Whole)
            return [(Whole, other.Whole)];

        IEnumerable<(NamePart, NamePart)> all =
        [
            (Whole, other.Whole), (Whole, other.Legal), (Legal, other.Whole), (Main, other.Main),
            .. Others.Select(part => (part, other.Main)), .. other.Others.Select(part => (Main, part)),
        ];
        return all.Distinct();
    }

    private static IEnumerable<string> Unbracketed(string text)
    {
        var inside = Brackets().Matches(text).Select(match => match.Groups[1].Value);
        return inside.Prepend(Brackets().Replace(text, " ")).Where(piece => !string.IsNullOrWhiteSpace(piece));
    }

    [GeneratedRegex(@"(?<!\w)(?:t/a|d/b/a|dba|d\.b\.a\.|a\.k\.a\.|aka|f/k/a|fka|trading as|doing business as|also known as|formerly|vormals|ehemals|firmierend als)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TradingAs();

    [GeneratedRegex(@"[(\[]([^()\[\]]*)[)\]]")]
    private static partial Regex Brackets();
}
