namespace Integration.Core.Tests.Mapping.Matching;

/// <summary>What the generated companies' names are put together from.</summary>
internal static class NamingPools
{
    public static readonly string[] GermanSurnames = Words(
        "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange " +
        "Krause Lehmann Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz " +
        "Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kühn " +
        "Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Pfeiffer Baur Maier Mair Meier Schmitt Schmid Hofman Brand Behrens Kellner Ostermann Tillmann Grünewald Löffler Dörr Hübner");

    public static readonly string[] EnglishSurnames = Words(
        "Smith Johnson Williams Brown Jones Garcia Miller Davis Wilson Anderson Taylor Thomas Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott " +
        "Hill Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers Morgan Peterson Cooper Reed Bailey Bell " +
        "Kelly Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray James Hughes Price Myers Long Foster Sanders Ross Powell Sullivan Russell Jenkins Perry Butler Barnes Fisher Henderson " +
        "Coleman Simmons Patterson Jordan Reynolds Hamilton Graham Wallace Cole West Owens Fox Gibson Ellis Harrison Stevens Stephens Tucker Porter Hunter Hicks Crawford Boyd Mason O'Brien McDonald");

    public static readonly string[] OtherSurnames = Words(
        "Dupont Lefèvre Moreau Girard Rousseau Lemaître Gauthier Bélanger García Hernández Muñoz Ibáñez Rossi Bianchi Esposito Conti Jensen Sørensen Østergaard Kjær Lindström Åkesson Björk Nygård " +
        "Virtanen Mäkinen Kowalski Wiśniewski Łukaszewski Novák Dvořák Horváth Popescu Silva Gonçalves Araújo Visser Janssen");

    public static readonly string[] PlaceBeginnings = Words(
        "Alder Bay Birch Bridge Cedar Clear Copper East Elm Fair Granite Green Harbor Hill Iron King Lake Meadow Mill North Oak Pine Red River Salt Silver Stone Summer Sun Tide West Willow Wind Winter");

    public static readonly string[] PlaceEndings = Words(
        "creek ridge wood water falls hill gate field haven bay valley view crest ford shore brook side port mont bend marsh lake land ton dale worth point stead");

    public static readonly string[] Cities = Words(
        "Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dresden Hannover Nürnberg Bremen Wien Graz Zürich Basel London Leeds Bristol Glasgow Dublin Boston Denver Austin Seattle Chicago " +
        "Portland Phoenix Atlanta Toronto Lyon Lille Milano Oslo Malmö Aarhus");

    public static readonly string[] GermanTrades = Words(
        "Elektrotechnik Maschinenbau Logistik Steuerberatung Bau Metallbau Immobilien Medizintechnik Spedition Consulting Architekten Gebäudetechnik Holzbau Druck Gartenbau Sanitär Anlagenbau Werkzeugbau " +
        "Systeme Software Handel Verlag Optik Hausverwaltung Gastronomie Kältetechnik Fensterbau Automobile Reisen Pflegedienst Zahntechnik Ingenieurbüro");

    public static readonly string[] EnglishTrades =
    [
        "Plumbing", "Dental Group", "Logistics", "Family Medicine", "Architects", "Law Partners", "Veterinary Clinic", "Insurance Agency", "Construction", "Accounting", "Property Management", "Machine Works",
        "Physical Therapy", "Freight", "Engineering", "Consulting", "Technologies", "Systems", "Software Solutions", "Landscaping", "Roofing", "Capital Management", "Manufacturing", "Wealth Advisors",
        "Electrical Services", "Marketing", "Real Estate", "Industries", "Packaging", "Interiors", "Financial Services", "Medical Center",
    ];

    public static readonly string[] Syllables = Words(
        "no va tek lu mi ra so len ka do ver ti qua ri zen al pha bro na xe lo mer cu da vi pro te ga sy fer ol ter ba ne xo pi ro cen ta ur ka bel mo nu ar vel sto gra in do");

    public static readonly string[] GermanForms = ["GmbH", "GmbH", "GmbH", "GmbH", "AG", "GmbH & Co. KG", "KG", "e.K.", "UG (haftungsbeschränkt)", "OHG"];

    public static readonly string[] EnglishForms = ["Inc.", "Inc.", "LLC", "LLC", "LLC", "Ltd", "Ltd", "Corp.", "LLP", "PLC", "Co."];

    public static readonly string[] OtherForms = ["SARL", "SAS", "S.A.", "S.r.l.", "ApS", "AB", "B.V.", "Oy"];

    public static readonly IReadOnlyDictionary<string, string[]> FormSpellings = new Dictionary<string, string[]>
    {
        ["GmbH"] = ["G.m.b.H.", "Gmbh", "GMBH", "gmbh"],
        ["GmbH & Co. KG"] = ["GmbH & Co KG", "GmbH und Co. KG", "GmbH + Co. KG", "GmbH & Co.KG"],
        ["e.K."] = ["eK", "e. K."],
        ["UG (haftungsbeschränkt)"] = ["UG", "UG haftungsbeschränkt"],
        ["Inc."] = ["Inc", "INC", "Incorporated", ", Inc."],
        ["LLC"] = ["L.L.C.", ", LLC", "llc"],
        ["Ltd"] = ["Ltd.", "Limited", "LTD"],
        ["Corp."] = ["Corporation", "Corp"],
        ["LLP"] = ["L.L.P.", ", LLP"],
        ["PLC"] = ["plc", "P.L.C."],
        ["Co."] = ["Company", "Co"],
        ["SARL"] = ["S.A.R.L.", "Sàrl"],
        ["S.A."] = ["SA"],
        ["S.r.l."] = ["SRL"],
        ["B.V."] = ["BV"],
    };

    private static string[] Words(string text) => text.Split(' ');
}
