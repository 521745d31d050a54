namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of ContractServiceAdjustments: name, type, flags (R required, P picklist, C not updatable), longest text.</summary>
internal static class ContractServiceAdjustmentFields
{
    public const string Text = """
        id                  int64
        adjustedUnitCost    double
        adjustedUnitPrice   double
        allowRepeatService  bool
        contractID          int32
        contractServiceID   int32
        effectiveDate       datetime  R
        quoteItemID         int32
        serviceID           int32
        unitChange          int32
        """;
}
