using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Autotask.Assets;

/// <summary>The products, categories and types of configuration items that the customer starts with. All ids are this customer's own.</summary>
internal static class Catalogue
{
    public const long Workstation = 29700004;
    public const long ProductBillingCode = 29682801;

    public const long DefaultCategory = 1;
    public const long FormerCategory = 9;

    public const long WorkstationType = 2;
    public const long ServerType = 5;
    public const long FormerType = 11;

    public static void Plant(AutotaskWorld world, DateTime created)
    {
        PlantProduct(world, Workstation, "Workstation", created);
        PlantProduct(world, 29700011, "Server", created);
        PlantProduct(world, 29700017, "Fax Machine", created).IsActive = false;
        world.Products.StartIdsAfter(29_701_000);
        foreach (var (id, name) in (ReadOnlySpan<(long, string)>)[(DefaultCategory, "Standard"), (104, "Managed Device"), (FormerCategory, "Telephony")])
        {
            world.ConfigurationItemCategories.Add(new SandboxPlainRow(EntityTypes.ConfigurationItemCategories, id)
            {
                ["name"] = name,
                ["nickname"] = name,
                ["isActive"] = id != FormerCategory,
                ["isGlobalDefault"] = id == DefaultCategory,
                ["isClientPortalDefault"] = id == DefaultCategory,
            });
        }

        foreach (var (id, name) in (ReadOnlySpan<(long, string)>)[(WorkstationType, "Workstation"), (ServerType, "Server"), (FormerType, "Fax")])
            world.ConfigurationItemTypes.Add(new SandboxPlainRow(EntityTypes.ConfigurationItemTypes, id) { ["name"] = name, ["isActive"] = id != FormerType });
        world.ConfigurationItemCategories.StartIdsAfter(200);
        world.ConfigurationItemTypes.StartIdsAfter(200);
    }

    public static SandboxProduct PlantProduct(AutotaskWorld world, long id, string name, DateTime created)
    {
        var product = new SandboxProduct(id)
        {
            IsActive = true,
            ["name"] = name,
            ["isSerialized"] = true,
            ["productBillingCodeID"] = ProductBillingCode,
            ["createdTime"] = created,
            ["createdByResourceID"] = Tickets.ServiceDesk.Owner,
        };
        world.Products.Add(product);
        return product;
    }
}
