namespace Integration.Core.Tests.Mapping.Matching;

/// <summary>Makes up the proper names of companies.</summary>
internal sealed class NamingNames(Random random)
{
    public (string Core, string Form) Make()
    {
        var german = random.NextDouble();
        var (surnames, trades, forms) = german switch
        {
            < 0.45 => (NamingPools.GermanSurnames, NamingPools.GermanTrades, NamingPools.GermanForms),
            < 0.88 => (NamingPools.EnglishSurnames, NamingPools.EnglishTrades, NamingPools.EnglishForms),
            _ => (NamingPools.OtherSurnames, NamingPools.EnglishTrades, NamingPools.OtherForms),
        };
        var core = random.Next(100) switch
        {
            < 30 => $"{Pick(surnames)} {Pick(trades)}",
            < 40 => $"{Pick(surnames)} & {Pick(surnames)}",
            < 44 => $"{Pick(surnames)} & {Pick(["Söhne", "Partner", "Sons", "Associates"])}",
            < 62 => $"{Pick(NamingPools.PlaceBeginnings)}{Pick(NamingPools.PlaceEndings)} {Pick(trades)}",
            < 80 => $"{Coined()} {Pick(trades)}",
            < 90 => Coined(),
            < 93 => Pick(surnames),
            < 96 => $"{Letters()} {Pick(trades)}",
            < 98 => $"{Pick(trades)} {Pick(NamingPools.Cities)}",
            _ => $"{Pick(trades)} {Pick(trades)}",
        };
        return (core, random.NextDouble() < NamingShares.WithoutLegalForm ? "" : Pick(forms));
    }

    public string Coined()
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Pick(NamingPools.Syllables)));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    public string Pick(string[] some) => some[random.Next(some.Length)];

    private string Letters() => string.Concat(Enumerable.Range(0, 3).Select(_ => "ABCDEFGHKLMNPRSTVW"[random.Next(18)]));
}
