namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of Contracts: name, type, flags (R required, P picklist, C not updatable), longest text.</summary>
internal static class ContractFields
{
    public const string Text = """
        id                                      int64
        billingPreference                       int32     P
        billToCompanyContactID                  int32
        billToCompanyID                         int32
        companyID                               int32     RC
        contactID                               int32
        contactName                             string    -    250
        contractCategory                        int32     P
        contractExclusionSetID                  int32
        contractName                            string    R    100
        contractNumber                          string    -    50
        contractPeriodType                      int32     PC
        contractType                            int32     RPC
        description                             string    -    2000
        endDate                                 datetime  R
        estimatedCost                           double
        estimatedHours                          double
        estimatedRevenue                        double
        exclusionContractID                     int64     C
        internalCurrencyOverageBillingRate      double    C
        internalCurrencySetupFee                double    C
        isCompliant                             bool
        isDefaultContract                       bool
        lastModifiedDateTime                    datetime
        opportunityID                           int32
        organizationalLevelAssociationID        int32
        overageBillingRate                      double
        purchaseOrderNumber                     string    -    50
        renewedContractID                       int64
        serviceLevelAgreementID                 int32     P
        setupFee                                double
        setupFeeBillingCodeID                   int64
        startDate                               datetime  R
        status                                  int32     RP
        timeReportingRequiresStartAndStopTimes  int32     RP
        """;
}
