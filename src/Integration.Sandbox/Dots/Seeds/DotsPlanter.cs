using System.Globalization;
using Integration.Sandbox.Dots.World;

namespace Integration.Sandbox.Dots.Seeds;

/// <summary>Turns a seed into the world of the Dots server. What it has assigned is there from the start, and no assignment.</summary>
internal static class DotsPlanter
{
    public static void Plant(DotsSeed seed, DotsWorld world)
    {
        foreach (var employee in seed.Employees)
            world.Employees.Add(new SandboxEmployee(world.NextId(), employee.Email, employee.FullName));
        foreach (var name in seed.Locations)
            world.Locations.Add(new SandboxPlace(world.NextId(), name));
        foreach (var name in seed.Warehouses)
            world.Warehouses.Add(new SandboxPlace(world.NextId(), name));
        foreach (var asset in seed.Assets)
            Plant(asset, world);
    }

    private static void Plant(DotsAssetSeed seed, DotsWorld world)
    {
        var row = world.Add(seed.SerialNumber);
        row.PurchaseDate = seed.PurchaseDate;
        row.AssigneeId = seed.Assignee is { } email ? (world.EmployeeOf(email) ?? throw Missing("employee", email)).Id : null;
        row.WarehouseId = seed.Warehouse is { } warehouse ? (world.Warehouses.Find(place => place.Name == warehouse) ?? throw Missing("warehouse", warehouse)).Id : null;
        foreach (var (name, value) in seed.TechnicalData)
        {
            var field = AssetField.Find(name) ?? throw Missing("field", name);
            row.Values[field.Index] = field.Parse(value);
        }
    }

    private static InvalidOperationException Missing(string what, string name) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The Dots account has no {what} '{name}'."));
}
