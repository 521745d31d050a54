namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of ContractServices: name, type, flags (R required, P picklist, C not updatable), longest text.</summary>
internal static class ContractServiceFields
{
    public const string Text = """
        id                             int64
        contractID                     int32     RC
        internalCurrencyAdjustedPrice  double    C
        internalCurrencyUnitPrice      double    C
        internalDescription            string    -    100
        invoiceDescription             string    -    1000
        quoteItemID                    int64     C
        serviceID                      int32     RC
        unitCost                       double
        unitPrice                      double    C
        """;
}
