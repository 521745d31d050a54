using Integration.Sandbox.Autotask.Assets;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Tickets;

namespace Integration.Sandbox.Autotask;

// Configuration items, products and what was billed.
public sealed partial class SandboxAutotask
{
    /// <summary>Gets the configuration items, by id.</summary>
    public IReadOnlyList<SandboxConfigurationItem> ConfigurationItems => Copy<SandboxConfigurationItem>(World.ConfigurationItems);

    /// <summary>Gets the products of the catalogue, by id.</summary>
    public IReadOnlyList<SandboxProduct> Products => Copy<SandboxProduct>(World.Products);

    /// <summary>Gets what was billed for contract services, in the order in which their periods were posted.</summary>
    public IReadOnlyList<SandboxBillingItem> BillingItems => Copy<SandboxBillingItem>(World.BillingItems);

    internal InstalledBase InstalledBase { get; }

    /// <summary>Returns the configuration items that have a serial number, by id.</summary>
    /// <param name="serialNumber">The serial number, compared without case.</param>
    public IReadOnlyList<SandboxConfigurationItem> ConfigurationItemsOf(string serialNumber)
    {
        lock (World.Gate)
        {
            var found = World.ConfigurationItems.Lookup(EntityTypes.ConfigurationItems["serialNumber"], serialNumber);
            return [.. found.Cast<SandboxConfigurationItem>().OrderBy(item => item.Id)];
        }
    }

    /// <summary>Adds an active product to the catalogue, as a person does in the user interface.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="InvalidOperationException">The server refuses, with its own text.</exception>
    public SandboxProduct AddProduct(string name) => Edit(() => (SandboxProduct)Add(
        EntityTypes.Products,
        [
            Change(EntityTypes.Products, "name", name),
            Change(EntityTypes.Products, "isActive", true),
            Change(EntityTypes.Products, "isSerialized", true),
            Change(EntityTypes.Products, "productBillingCodeID", Catalogue.ProductBillingCode),
        ]));

    /// <summary>Adds an active configuration item, as a person does in the user interface.</summary>
    /// <param name="companyId">The company.</param>
    /// <param name="productId">The product; null takes the catalogue's first.</param>
    /// <param name="serialNumber">The serial number; null for none.</param>
    /// <param name="referenceTitle">The name people know it by; null for none.</param>
    /// <exception cref="InvalidOperationException">The server refuses, with its own text.</exception>
    public SandboxConfigurationItem AddConfigurationItem(long companyId, long? productId = null, string? serialNumber = null, string? referenceTitle = null) =>
        Edit(() => (SandboxConfigurationItem)Add(
            EntityTypes.ConfigurationItems,
            [
                Change(EntityTypes.ConfigurationItems, "companyID", companyId),
                Change(EntityTypes.ConfigurationItems, "productID", productId ?? Catalogue.Workstation),
                Change(EntityTypes.ConfigurationItems, "serialNumber", serialNumber),
                Change(EntityTypes.ConfigurationItems, "referenceTitle", referenceTitle),
                Change(EntityTypes.ConfigurationItems, "isActive", true),
            ]));

    /// <summary>Changes a field of a configuration item, as a person does in the user interface.</summary>
    /// <param name="configurationItemId">The configuration item.</param>
    /// <param name="field">The field's name on the wire, or that of a field which the customer has added.</param>
    /// <param name="value">The value; null clears the field.</param>
    /// <exception cref="KeyNotFoundException">Configuration items have no such field.</exception>
    /// <exception cref="InvalidOperationException">The server refuses, with its own text.</exception>
    public void EditConfigurationItem(long configurationItemId, string field, object? value) => Edit(() =>
    {
        var item = World.ConfigurationItems.Find(configurationItemId) ?? throw new AutotaskRefusal($"There is no configuration item {configurationItemId}.");
        var type = EntityTypes.ConfigurationItems;
        FieldChange[] changes = [World.UserDefinedFields.Find(type, field) is { } own ? new FieldChange(own, value?.ToString()) : Change(type, field, value)];
        var after = item.Copy();
        after.Apply(changes);
        InstalledBase.Change(after, changes, ServiceDesk.Technician);
        item.TakeOver(after);
    });

    /// <summary>Adds a field of the customer's own to an entity that takes such; rows have no value in it yet.</summary>
    /// <param name="collection">The entity's collection, such as <c>ConfigurationItems</c>, <c>Products</c>, <c>Tickets</c> or <c>Companies</c>.</param>
    /// <param name="name">The field's name, which may have spaces.</param>
    /// <param name="isProtected">Whether reads show <c>*****</c> in place of its value. Writes set it all the same.</param>
    /// <exception cref="ArgumentException">The entity takes none, or has the field already.</exception>
    public void AddUserDefinedField(string collection, string name, bool isProtected = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (EntityTypes.Find(collection) is not { HasUserDefinedFields: true } type)
            throw new ArgumentException($"{collection} takes no user-defined fields.", nameof(collection));
        lock (World.Gate)
        {
            if (World.UserDefinedFields.Find(type, name) is not null)
                throw new ArgumentException($"{collection} has the user-defined field {name} already.", nameof(name));
            World.UserDefinedFields.Add(type, Field.UserDefined(name, isProtected));
        }
    }

    private SandboxRow Add(EntityType type, FieldChange[] changes)
    {
        var row = World.NewRow(type);
        row.Apply(changes);
        InstalledBase.Create(row, changes, ServiceDesk.Technician);
        World.Find(type)!.Add(row);
        return row;
    }
}
