namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of Tickets, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class TicketFields
{
    public const string Text = """
        id                                         int64
        apiVendorID                                int32     PS
        assignedResourceID                         int32     -    0      Resource
        assignedResourceRoleID                     int32     -    0      Role
        billingCodeID                              int32     -    0      BillingCode
        changeApprovalBoard                        int32     P
        changeApprovalStatus                       int32     P
        changeApprovalType                         int32     P
        changeInfoField1                           string    -    8000
        changeInfoField2                           string    -    8000
        changeInfoField3                           string    -    8000
        changeInfoField4                           string    -    8000
        changeInfoField5                           string    -    8000
        companyID                                  int32     R    0      Company
        companyLocationID                          int32
        completedByResourceID                      int32     S    0      Resource
        completedDate                              datetime  S
        configurationItemID                        int32     -    0      ConfigurationItem
        contactID                                  int32     -    0      Contact
        contractID                                 int32     -    0      Contract
        contractServiceBundleID                    int64
        contractServiceID                          int64     -    0      ContractService
        createDate                                 datetime  S
        createdByContactID                         int32     -    0      Contact
        creatorResourceID                          int32     S    0      Resource
        creatorType                                int32     PSX
        currentServiceThermometerRating            int32     PS
        description                                string    -    8000
        dueDateTime                                datetime
        estimatedHours                             double
        externalID                                 string    -    50
        firstResponseAssignedResourceID            int32     S    0      Resource
        firstResponseDateTime                      datetime  S
        firstResponseDueDateTime                   datetime  S
        firstResponseInitiatingResourceID          int32     S    0      Resource
        hoursToBeScheduled                         double    S
        impersonatorCreatorResourceID              int32     S    0      Resource
        isAssignedToComanaged                      bool
        issueType                                  int32     P
        isVisibleToComanaged                       bool
        lastActivityDate                           datetime  S
        lastActivityPersonType                     int32     PSX
        lastActivityResourceID                     int32     S    0      Resource
        lastCustomerNotificationDateTime           datetime  S
        lastCustomerVisibleActivityDateTime        datetime  S
        lastTrackedModificationDateTime            datetime  S
        monitorID                                  int64
        monitorTypeID                              int32     P
        opportunityID                              int32
        organizationalLevelAssociationID           int32
        previousServiceThermometerRating           int32     PS
        priority                                   int32     RP
        problemTicketId                            int32
        projectID                                  int32
        purchaseOrderNumber                        string    -    50
        queueID                                    int32     P
        resolution                                 string    -    32000
        resolutionPlanDateTime                     datetime  S
        resolutionPlanDueDateTime                  datetime  S
        resolvedDateTime                           datetime  S
        resolvedDueDateTime                        datetime  S
        rmaStatus                                  int32     P
        rmaType                                    int32     P
        rmmAlertID                                 string    S    50
        serviceLevelAgreementHasBeenMet            bool      S
        serviceLevelAgreementID                    int32     P
        serviceLevelAgreementPausedNextEventHours  double    S
        serviceThermometerTemperature              int32     S
        source                                     int32     P
        status                                     int32     RP
        subIssueType                               int32     P
        ticketCategory                             int32     P
        ticketNumber                               string    S    50
        ticketType                                 int32     P
        title                                      string    R    255
        """;
}
