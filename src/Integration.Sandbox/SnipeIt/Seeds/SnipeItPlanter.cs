using System.Globalization;
using Integration.Sandbox.SnipeIt.World;

namespace Integration.Sandbox.SnipeIt.Seeds;

/// <summary>Turns a seed into the world of the Snipe-IT server.</summary>
internal static class SnipeItPlanter
{
    public static void Plant(SnipeItSeed seed, SnipeItWorld world, DateTimeOffset start)
    {
        foreach (var label in seed.StatusLabels)
            world.StatusLabels.Add(new StatusLabel(world.StatusLabels.NextId, label.Name, label.Type));
        AddNamed(world.Manufacturers, seed.Manufacturers);
        AddNamed(world.Categories, seed.Categories);
        AddNamed(world.Companies, seed.Companies);
        foreach (var name in seed.Users)
            world.Users.Add(new SnipeItUser(world.Users.NextId, name));
        foreach (var name in seed.Fields)
            world.Fields.Add(new CustomField(world.Fields.NextId, name, Column(name, world.Fields.NextId)));
        var fieldset = world.Fieldsets.Add(new Fieldset(world.Fieldsets.NextId, "Computers", world.Fields.Rows));
        foreach (var model in seed.Models)
            Plant(model, fieldset, world);
        for (var number = 0; number < seed.Hardware.Count; number++)
            Plant(seed.Hardware[number], world, start.AddDays(-400).AddMinutes(number / 50));
    }

    private static void AddNamed(Catalog<CatalogRow> catalog, IEnumerable<string> names)
    {
        foreach (var name in names)
            catalog.Add(new CatalogRow(catalog.NextId, name));
    }

    private static void Plant(HardwareModelSeed seed, Fieldset fieldset, SnipeItWorld world) => world.Models.Add(new HardwareModel(world.Models.NextId, seed.Name)
    {
        Category = world.Categories.Named(seed.Category),
        Manufacturer = seed.Manufacturer is { } manufacturer ? world.Manufacturers.Named(manufacturer) : null,
        Number = seed.Number,
        Fieldset = seed.HasFields ? fieldset : null,
    });

    // Fifty at a time, as an import makes them: the default sort has ties.
    private static void Plant(HardwareSeed seed, SnipeItWorld world, DateTimeOffset created)
    {
        var row = world.Hardware.Add(created);
        world.Hardware.SetTag(row, seed.AssetTag ?? world.NextTag());
        world.Hardware.SetSerial(row, seed.Serial);
        row.Name = seed.Name;
        row.ModelRow = seed.Model is { } model ? world.Models.Named(model) : world.Models.Rows[0];
        row.StatusRow = seed.Status is { } status ? world.StatusLabels.Named(status) : world.StatusLabels.Rows[0];
        row.CompanyRow = seed.Company is { } company ? world.Companies.Named(company) : null;
        row.Assignee = seed.AssignedTo is { } user ? world.Users.Named(user) : null;
        row.DeletedAt = seed.IsDeleted ? created.AddDays(1) : null;
        foreach (var (name, value) in seed.Fields)
            row.FieldValues[world.Fields.Named(name).Column] = value;
    }

    private static string Column(string name, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"_snipeit_{string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'))}_{id}");
}
