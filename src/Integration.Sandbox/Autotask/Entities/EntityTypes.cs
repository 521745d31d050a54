namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The entities that this server has.</summary>
internal static class EntityTypes
{
    public static readonly EntityType Companies = new("Companies", "Company", CompanyFields.Text) { CanCreate = true, CanUpdate = true, HasUserDefinedFields = true };

    public static readonly EntityType Contacts = new("Contacts", "Contact", ContactFields.Text) { HasUserDefinedFields = true };

    public static readonly EntityType Contracts = new("Contracts", "Contract", ContractFields.Text) { CanCreate = true, CanUpdate = true, HasUserDefinedFields = true };

    public static readonly EntityType ContractServices = new("ContractServices", "ContractService", ContractServiceFields.Text)
    {
        CanCreate = true,
        CanUpdate = true,
        IsWrittenBelowParent = true,
    };

    public static readonly EntityType ContractServiceUnits = new("ContractServiceUnits", "ContractServiceUnit", ContractServiceUnitFields.Text);

    public static readonly EntityType ContractServiceAdjustments = new("ContractServiceAdjustments", "ContractServiceAdjustment", ContractServiceAdjustmentFields.Text)
    {
        CanQuery = false,
        CanCreate = true,
    };

    public static readonly EntityType Services = new("Services", "Service", ServiceFields.Text) { CanCreate = true, CanUpdate = true, HasUserDefinedFields = true };

    public static readonly EntityType Currencies = new("Currencies", "Currency", CurrencyFields.Text) { CanUpdate = true };

    public static readonly EntityType Tickets = new("Tickets", "Ticket", TicketFields.Text) { CanCreate = true, CanUpdate = true, HasUserDefinedFields = true };

    public static readonly EntityType TicketNotes = new("TicketNotes", "TicketNote", TicketNoteFields.Text) { CanCreate = true, CanUpdate = true, IsWrittenBelowParent = true };

    public static readonly EntityType TimeEntries = new("TimeEntries", "TimeEntry", TimeEntryFields.Text);

    public static readonly EntityType TicketCategories = new("TicketCategories", "TicketCategory", TicketCategoryFields.Text) { CanUpdate = true };

    public static readonly EntityType TicketCategoryFieldDefaults =
        new("TicketCategoryFieldDefaults", "TicketCategoryFieldDefaults", TicketCategoryFieldDefaultsFields.Text);

    public static readonly EntityType Resources = new("Resources", "Resource", ResourceFields.Text) { CanUpdate = true };

    public static readonly EntityType ResourceRoles = new("ResourceRoles", "ResourceRole", ResourceRoleFields.Text);

    public static readonly EntityType ResourceServiceDeskRoles = new("ResourceServiceDeskRoles", "ResourceServiceDeskRole", ResourceServiceDeskRoleFields.Text)
    {
        CanCreate = true,
        CanUpdate = true,
        IsWrittenBelowParent = true,
    };

    public static readonly EntityType Roles = new("Roles", "Role", RoleFields.Text) { CanCreate = true, CanUpdate = true };

    public static readonly EntityType ConfigurationItems = new("ConfigurationItems", "ConfigurationItem", ConfigurationItemFields.Text)
    {
        CanCreate = true,
        CanUpdate = true,
        HasUserDefinedFields = true,
    };

    public static readonly EntityType ConfigurationItemCategories =
        new("ConfigurationItemCategories", "ConfigurationItemCategory", ConfigurationItemCategoryFields.Text) { CanCreate = true, CanUpdate = true };

    public static readonly EntityType ConfigurationItemTypes =
        new("ConfigurationItemTypes", "ConfigurationItemType", ConfigurationItemTypeFields.Text) { CanCreate = true, CanUpdate = true, CanDelete = true };

    public static readonly EntityType Products = new("Products", "Product", ProductFields.Text) { CanCreate = true, CanUpdate = true, HasUserDefinedFields = true };

    public static readonly EntityType BillingItems = new("BillingItems", "BillingItem", BillingItemFields.Text);

    public static readonly IReadOnlyList<EntityType> All =
    [
        Companies, Contacts, Contracts, ContractServices, ContractServiceUnits, ContractServiceAdjustments, Services, Currencies,
        Tickets, TicketNotes, TimeEntries, TicketCategories, TicketCategoryFieldDefaults, Resources, ResourceRoles, ResourceServiceDeskRoles, Roles,
        ConfigurationItems, ConfigurationItemCategories, ConfigurationItemTypes, Products, BillingItems,
    ];

    private static readonly Dictionary<string, EntityType> ByCollection = All.ToDictionary(type => type.Collection, StringComparer.OrdinalIgnoreCase);

    private static readonly ChildRoute[] Children =
    [
        new(Companies, "Contacts", Contacts, "companyID"),
        new(Contracts, "Services", ContractServices, "contractID"),
        new(Contracts, "ServiceUnits", ContractServiceUnits, "contractID"),
        new(Contracts, "ServiceAdjustments", ContractServiceAdjustments, "contractID"),
        new(Tickets, "Notes", TicketNotes, "ticketID"),
        new(TicketCategories, "FieldDefaults", TicketCategoryFieldDefaults, "ticketCategoryID"),
        new(Resources, "Roles", ResourceRoles, "resourceID"),
        new(Resources, "ServiceDeskRoles", ResourceServiceDeskRoles, "resourceID"),
    ];

    public static EntityType? Find(string collection) => ByCollection.GetValueOrDefault(collection);

    /// <summary>Finds what a route below a row of a collection is about.</summary>
    public static ChildRoute? FindChild(string collection, string route) => Array.Find(
        Children,
        child => child.Parent.Collection.Equals(collection, StringComparison.OrdinalIgnoreCase) && child.Name.Equals(route, StringComparison.OrdinalIgnoreCase));
}
