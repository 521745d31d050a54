using System.Globalization;

namespace Integration.Sandbox.Dots.Seeds;

/// <summary>Describes the Dots account that a sandbox starts with: two employees, two warehouses and a location to begin with, and no assets.</summary>
public sealed class DotsSeed
{
    /// <summary>Gets the employees.</summary>
    public IList<EmployeeSeed> Employees { get; } = [new("ada@example.com", "Ada Abbott"), new("grace@example.com", "Grace Hughes")];

    /// <summary>Gets the names of warehouses.</summary>
    public IList<string> Warehouses { get; } = ["US East", "Europe"];

    /// <summary>Gets the names of custom locations.</summary>
    public IList<string> Locations { get; } = ["Head office"];

    /// <summary>Gets the assets.</summary>
    public IList<DotsAssetSeed> Assets { get; } = [];

    /// <summary>Makes assets that all have a serial number of their own, <c>SN00000000X</c> and up as the uniform devices have, every fourth assigned, for measuring.</summary>
    /// <param name="assets">How many.</param>
    public static DotsSeed Uniform(int assets)
    {
        var seed = new DotsSeed();
        for (var number = 0; number < assets; number++)
        {
            seed.Assets.Add(new DotsAssetSeed
            {
                SerialNumber = string.Create(CultureInfo.InvariantCulture, $"SN{number:D8}X"),
                TechnicalData = DotsAccount.Data(number),
                Assignee = number % 4 == 0 ? seed.Employees[0].Email : null,
                Warehouse = number % 4 == 1 ? seed.Warehouses[0] : null,
            });
        }

        return seed;
    }

    /// <summary>
    /// Makes a believable account for devices of these serial numbers: most have their asset, some as another hand typed it or with other technical data,
    /// some have none, and a few two. Beside them are assets of junk serial numbers, of none at all, and of devices that nobody manages.
    /// </summary>
    /// <param name="serialNumbers">The devices' serial numbers; blank ones are left out, and repeated ones taken once.</param>
    /// <param name="seed">The same number makes the same account.</param>
    public static DotsSeed Believable(IEnumerable<string?> serialNumbers, int seed = 1) => new DotsAccount(seed).Build(serialNumbers);
}
