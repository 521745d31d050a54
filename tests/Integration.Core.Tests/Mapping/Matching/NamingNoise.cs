namespace Integration.Core.Tests.Mapping.Matching;

/// <summary>One kind of noise: how often the names of tenants and of companies that can have it have it.</summary>
internal sealed record NoiseKind(string Name, double Tenants, double Companies, string Example);

/// <summary>The kinds of noise. The guide shows them as a table, which a test compares.</summary>
internal static class NamingNoise
{
    public static readonly NoiseKind FormLeftOut = new("legal form left out", 0.25, 0.06, "Novatek Systems LLC → Novatek Systems");
    public static readonly NoiseKind FormSpelled = new("legal form spelled otherwise", 0.20, 0.12, "Novatek Ltd → Novatek Limited");
    public static readonly NoiseKind CaseAndPunctuation = new("case, blanks, commas, hyphens", 0.15, 0.10, "Novatek Systems → NOVATEK  SYSTEMS");
    public static readonly NoiseKind Connector = new("& written as a word, or left out", 0.40, 0.20, "Smith & Jones → Smith and Jones");
    public static readonly NoiseKind Umlaut = new("accents spelled out or left off", 0.40, 0.10, "Müller Bau → Mueller Bau");
    public static readonly NoiseKind Typo = new("a letter swapped, lost or doubled", 0.03, 0.01, "Novatek Systems → Novatek Sytems");
    public static readonly NoiseKind WordOrder = new("words in another order", 0.015, 0.005, "Novatek Systems → Systems Novatek");
    public static readonly NoiseKind Abbreviation = new("last word abbreviated", 0.04, 0.015, "Novatek Technologies → Novatek Tech.");
    public static readonly NoiseKind Initials = new("initials only", 0.005, 0, "Harborview Capital Management → HCM");
    public static readonly NoiseKind City = new("city added", 0.03, 0.02, "Novatek Systems → Novatek Systems - Berlin");
    public static readonly NoiseKind WordLeftOut = new("last word left out", 0.02, 0, "Novatek Systems → Novatek");
    public static readonly NoiseKind WordsJoined = new("words run together, or one split", 0.015, 0.01, "Blue Heron → BlueHeron");
    public static readonly NoiseKind TradingName = new("trading name instead of the name, or beside it", 0.50, 0.75, "Novatek Ltd t/a Blue Heron; Novatek Ltd (Blue Heron); Blue Heron");
    public static readonly NoiseKind Remark = new("a remark in the name", 0.01, 0.01, "Novatek Systems (managed)");
    public static readonly NoiseKind Renamed = new("another name altogether", 0.005, 0, "Novatek Systems → Alparix");

    public static readonly NoiseKind[] All =
    [
        FormLeftOut, FormSpelled, CaseAndPunctuation, Connector, Umlaut, Typo, WordOrder, Abbreviation, Initials, City, WordLeftOut, WordsJoined, TradingName, Remark, Renamed,
    ];
}
