using System.Globalization;

namespace Integration.Sandbox.Dots.Seeds;

/// <summary>A believable account in Dots, by chance and yet always the same for the same number.</summary>
internal sealed class DotsAccount(int seed)
{
    private const long Gigabyte = 1024L * 1024 * 1024;

    private static readonly string[] Junk = ["N/A", "To Be Filled By O.E.M.", "To be filled by O.E.M.", "Default string", "Default string", "0123456789", "System Serial Number", "000000", "none"];

    private static readonly (string Manufacturer, string Model, string System)[] Models =
    [
        ("Apple", "MacBook Pro 14\"", "macOS"),
        ("Dell", "Latitude 7440", "Windows"),
        ("Lenovo", "ThinkPad T14", "Windows"),
        ("Smith & Sons", "Workstation <S>", "Linux"),
    ];

    private readonly Random random = new(seed);
    private readonly DotsSeed account = new();
    private int made;

    public DotsSeed Build(IEnumerable<string?> serialNumbers)
    {
        foreach (var serialNumber in serialNumbers.Select(serialNumber => serialNumber?.Trim() ?? "").Where(serialNumber => serialNumber.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
            Add(serialNumber);
        foreach (var serialNumber in Junk)
            Put(serialNumber);
        for (var number = 0; number < 1 + made / 20; number++)
        {
            Put(serialNumber: null);
            Put(string.Create(CultureInfo.InvariantCulture, $"UNMANAGED{number:D4}"));
        }

        return account;
    }

    /// <summary>Technical data that go with a number.</summary>
    public static Dictionary<string, string> Data(int number)
    {
        var (manufacturer, model, system) = Models[number % Models.Length];
        return new Dictionary<string, string>
        {
            ["name"] = string.Create(CultureInfo.InvariantCulture, $"ws-{number}"),
            ["manufacturer"] = manufacturer,
            ["model"] = model,
            ["operatingSystem"] = system,
            ["operatingSystemVersion"] = "26.0",
            ["memory"] = ((16 + number % 3 * 16) * Gigabyte).ToString(CultureInfo.InvariantCulture),
        };
    }

    private void Add(string serialNumber)
    {
        switch (random.Next(100))
        {
            case < 12:
                break;
            case < 20:
                Put($" {serialNumber.ToLowerInvariant()}");
                break;
            case < 25:
                Put(serialNumber);
                Put(serialNumber);
                break;
            case < 33:
                Put(serialNumber, Otherwise);
                break;
            default:
                Put(serialNumber);
                break;
        }
    }

    // As an import from elsewhere left them: escaped for HTML, in other letters, with other digits.
    private static void Otherwise(Dictionary<string, string> data)
    {
        data["manufacturer"] = data["manufacturer"].Replace("&", "&amp;", StringComparison.Ordinal).ToUpperInvariant();
        data["model"] = data["model"].Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        data["operatingSystemVersion"] = "26";
    }

    private void Put(string? serialNumber, Action<Dictionary<string, string>>? change = null)
    {
        var data = Data(++made);
        change?.Invoke(data);
        var isAssigned = random.Next(3) > 0;
        account.Assets.Add(new DotsAssetSeed
        {
            SerialNumber = serialNumber,
            TechnicalData = data,
            Assignee = isAssigned ? account.Employees[random.Next(account.Employees.Count)].Email : null,
            Warehouse = isAssigned ? null : account.Warehouses[random.Next(account.Warehouses.Count)],
            PurchaseDate = new DateOnly(2024, 1, 1).AddDays(random.Next(900)),
        });
    }
}
