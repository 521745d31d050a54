namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of Companies: name, type, flags (R required, P picklist, C not updatable), longest text.</summary>
internal static class CompanyFields
{
    public const string Text = """
        id                                      int64
        additionalAddressInformation            string    -    100
        address1                                string    -    128
        address2                                string    -    128
        alternatePhone1                         string    -    25
        alternatePhone2                         string    -    25
        apiVendorID                             int32     PC
        assetValue                              double
        billToCompanyLocationID                 int32
        billToAdditionalAddressInformation      string    C    100
        billingAddress1                         string    C    150
        billingAddress2                         string    C    150
        billToAddressToUse                      int32     PC
        billToAttention                         string    -    50
        billToCity                              string    C    50
        billToCountryID                         int32     C
        billToState                             string    C    128
        billToZipCode                           string    C    50
        city                                    string    -    30
        classification                          int32
        companyCategoryID                       int32
        companyName                             string    R    100
        companyNumber                           string    -    50
        companyType                             int32     P
        competitorID                            int32     P
        countryID                               int32
        createDate                              datetime  C
        createdByResourceID                     int32     C
        currencyID                              int32
        fax                                     string    -    25
        impersonatorCreatorResourceID           int32     C
        invoiceEmailMessageID                   int32
        invoiceMethod                           int32     P
        invoiceNonContractItemsToParentCompany  bool
        invoiceTemplateID                       int32
        isActive                                bool
        isClientPortalActive                    bool      C
        isEnabledForComanaged                   bool
        isSample                                bool
        isTaskFireActive                        bool      C
        isTaxExempt                             bool
        lastActivityDate                        datetime  C
        lastTrackedModifiedDateTime             datetime  C
        marketSegmentID                         int32     P
        ownerResourceID                         int32     R
        parentCompanyID                         int32
        phone                                   string    R    25
        postalCode                              string    -    10
        purchaseOrderTemplateID                 int32     P
        quoteEmailMessageID                     int32
        quoteTemplateID                         int32
        sicCode                                 string    -    32
        state                                   string    -    40
        stockMarket                             string    -    10
        stockSymbol                             string    -    10
        surveyCompanyRating                     double    C
        taxID                                   string    -    50
        taxRegionID                             int32
        territoryID                             int32     P
        webAddress                              string    -    255
        """;
}
