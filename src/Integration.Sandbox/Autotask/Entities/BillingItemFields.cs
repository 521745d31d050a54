namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of BillingItems, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class BillingItemFields
{
    public const string Text = """
        id                                 int64
        accountManagerWhenApprovedID       int32
        billingCodeID                      int32     -    0      BillingCode
        taxCategoryID                      int32
        billingItemType                    int32     R
        companyID                          int32     -    0      Company
        configurationItemID                int64     -    0      ConfigurationItem
        contractBlockID                    int32
        contractChargeID                   int64
        contractID                         int32     -    0      Contract
        contractServiceAdjustmentID        int32
        contractServiceBundleAdjustmentID  int32
        contractServiceBundleID            int32
        contractServiceBundlePeriodID      int32
        contractServiceID                  int32     -    0      ContractService
        contractServicePeriodID            int32
        description                        string
        expenseItemID                      int32
        extendedPrice                      double
        internalCurrencyExtendedPrice      double
        internalCurrencyRate               double
        internalCurrencyTaxDollars         double
        internalCurrencyTotalAmount        double
        invoiceID                          int32
        itemApproverID                     int32
        itemDate                           datetime
        itemName                           string
        lineItemFullDescription            string
        lineItemGroupDescription           string
        milestoneID                        int64
        nonBillable                        int32     R
        organizationalLevelAssociationID   int32
        ourCost                            double
        postedDate                         datetime
        postedOnTime                       datetime
        projectChargeID                    int64
        projectID                          int32
        purchaseOrderNumber                string
        quantity                           double
        rate                               double
        roleID                             int32     -    0      Role
        serviceBundleID                    int64
        serviceID                          int64     -    0      Service
        sortOrderID                        int64
        subType                            int32     RP
        taskID                             int32
        taxDollars                         double
        ticketChargeID                     int64
        ticketID                           int32     -    0      Ticket
        timeEntryID                        int32
        totalAmount                        double
        vendorID                           int64
        webServiceDate                     datetime
        """;
}
