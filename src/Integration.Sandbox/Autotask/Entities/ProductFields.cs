namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of Products, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class ProductFields
{
    public const string Text = """
        id                                 int64
        billingType                        int32     PC
        chargeBillingCodeID                int32
        createdByResourceID                int32     S    0      Resource
        createdTime                        datetime  S
        defaultVendorID                    int32
        description                        string    -    2000
        doesNotRequireProcurement          bool
        externalProductID                  string    -    50
        impersonatorCreatorResourceID      int32     S    0      Resource
        internalProductID                  string    -    50
        isActive                           bool      R
        isEligibleForRma                   bool
        isSerialized                       bool      R
        link                               string    -    500
        manufacturerName                   string    -    100
        manufacturerProductName            string    -    50
        markupRate                         double    S
        msrp                               double
        name                               string    R    1000
        periodType                         int32     P
        priceCostMethod                    int32     PC
        productBillingCodeID               int32     R
        productCategory                    int32     P
        sku                                string    -    50
        unitCost                           double
        unitPrice                          double
        vendorProductNumber                string    -    50
        defaultInstalledProductCategoryID  int32
        """;
}
