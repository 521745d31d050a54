namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of ContractServiceUnits: name, type, flags (R required, P picklist, C not updatable), longest text.</summary>
internal static class ContractServiceUnitFields
{
    public const string Text = """
        id                                int64
        approveAndPostDate                datetime
        contractID                        int32     R
        contractServiceID                 int32
        cost                              double
        endDate                           datetime  R
        internalCurrencyPrice             double
        organizationalLevelAssociationID  int32
        price                             double
        serviceID                         int32     R
        startDate                         datetime  R
        units                             int32     R
        vendorCompanyID                   int32
        """;
}
