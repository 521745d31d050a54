namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of Services: name, type, flags (R required, P picklist, C not updatable), longest text.</summary>
internal static class ServiceFields
{
    public const string Text = """
        id                                        int64
        billingCodeID                             int32     R
        createDate                                datetime  C
        creatorResourceID                         int32     C
        description                               string    -    400
        invoiceDescription                        string    -    1000
        isActive                                  bool
        lastModifiedDate                          datetime  C
        markupRate                                double    C
        name                                      string    R    150
        periodType                                int32     RPC
        serviceLevelAgreementID                   int64     P
        unitCost                                  double
        unitPrice                                 double    R
        updateResourceID                          int32     C
        vendorCompanyID                           int32
        manufacturerServiceProvider               string
        manufacturerServiceProviderProductNumber  string
        catalogNumberPartNumber                   string
        sku                                       string
        internalID                                string
        externalID                                string
        url                                       string
        """;
}
