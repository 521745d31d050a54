namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The entities that this server has.</summary>
internal static class EntityTypes
{
    public static readonly EntityType Companies = new("Companies", "Company", CompanyFields.Text) { CanCreate = true, CanUpdate = true, HasUserDefinedFields = true };

    public static readonly EntityType Contracts = new("Contracts", "Contract", ContractFields.Text) { CanCreate = true, CanUpdate = true, HasUserDefinedFields = true };

    public static readonly EntityType ContractServices = new("ContractServices", "ContractService", ContractServiceFields.Text) { CanCreate = true, CanUpdate = true };

    public static readonly EntityType ContractServiceUnits = new("ContractServiceUnits", "ContractServiceUnit", ContractServiceUnitFields.Text);

    public static readonly EntityType ContractServiceAdjustments = new("ContractServiceAdjustments", "ContractServiceAdjustment", ContractServiceAdjustmentFields.Text)
    {
        CanQuery = false,
        CanCreate = true,
    };

    public static readonly EntityType Services = new("Services", "Service", ServiceFields.Text) { CanCreate = true, CanUpdate = true, HasUserDefinedFields = true };

    public static readonly EntityType Currencies = new("Currencies", "Currency", CurrencyFields.Text) { CanUpdate = true };

    private static readonly Dictionary<string, EntityType> ByCollection =
        new[] { Companies, Contracts, ContractServices, ContractServiceUnits, ContractServiceAdjustments, Services, Currencies }
            .ToDictionary(type => type.Collection, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, EntityType> ByChildRoute = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Services"] = ContractServices,
        ["ServiceUnits"] = ContractServiceUnits,
        ["ServiceAdjustments"] = ContractServiceAdjustments,
    };

    public static EntityType? Find(string collection) => ByCollection.GetValueOrDefault(collection);

    /// <summary>Finds what a route below a contract, such as <c>/Contracts/7/ServiceUnits</c>, is about.</summary>
    public static EntityType? FindChild(string route) => ByChildRoute.GetValueOrDefault(route);
}
