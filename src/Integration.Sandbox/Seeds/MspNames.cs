namespace Integration.Sandbox.Seeds;

/// <summary>Company and login names that read like real ones and belong to nobody.</summary>
internal static class MspNames
{
    private static readonly string[] Places =
    [
        "Alder Creek", "Bay Ridge", "Birchwood", "Blue Heron", "Bridgewater", "Cedar Falls", "Clearwater", "Copper Hill", "Eastgate", "Elm Street",
        "Fairhaven", "Foxglove", "Granite Bay", "Green Valley", "Harborview", "Hillcrest", "Ironwood", "Juniper", "Kingsford", "Lakeshore",
        "Maple Leaf", "Meadowbrook", "Millbrook", "North Shore", "Oakmont", "Pinecrest", "Quarry Lane", "Redwood", "Riverbend", "Saltmarsh",
        "Silver Lake", "Stonebridge", "Summit", "Sycamore", "Tidewater", "Union Square", "Valley View", "Westfield", "Willow Run", "Windmill",
    ];

    private static readonly string[] Trades =
    [
        "Dental Group", "Logistics", "Family Medicine", "Architects", "Law Partners", "Veterinary Clinic", "Insurance Agency", "Construction",
        "Accounting", "Property Management", "Machine Works", "Physical Therapy", "Community Bank", "Freight", "Orthodontics", "Engineering",
    ];

    private static readonly string[] Given =
    [
        "ada", "ben", "carla", "dev", "elena", "farid", "grace", "hugo", "ines", "jonas", "kim", "liam", "maya", "noor", "omar", "petra", "quinn", "rosa", "sam", "tara",
    ];

    private static readonly string[] Family =
    [
        "abbott", "baker", "castillo", "dietrich", "engel", "fischer", "garcia", "hughes", "ito", "jensen", "khan", "lopez", "meyer", "novak", "okafor", "patel", "rossi", "silva", "turner", "weber",
    ];

    /// <summary>The same number is the same name; 640 numbers are 640 names.</summary>
    public static string Company(int number)
    {
        var place = number % Places.Length;
        return $"{Places[place]} {Trades[(number / Places.Length + place) % Trades.Length]}";
    }

    public static string User(int number) => $"{Given[number % Given.Length]}.{Family[number / Given.Length % Family.Length]}{(number >= 400 ? number / 400 : "")}";

    /// <summary>The name as somebody else typed it: the same to a reader, another text to a computer.</summary>
    public static string Retyped(string name, int number) => (number % 5) switch
    {
        1 => name.ToUpperInvariant(),
        2 => name.Replace(' ', '-'),
        3 => name.Replace(" ", "  ", StringComparison.Ordinal),
        _ => name,
    };
}
