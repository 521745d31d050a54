namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of TimeEntries, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class TimeEntryFields
{
    public const string Text = """
        id                                 int64
        billingApprovalDateTime            datetime
        billingApprovalLevelMostRecent     int32
        billingApprovalResourceID          int32
        billingCodeID                      int32     -    0      BillingCode
        contractID                         int32     -    0      Contract
        contractServiceBundleID            int64
        contractServiceID                  int64     -    0      ContractService
        createDateTime                     datetime
        creatorUserID                      int32     -    0      Resource
        dateWorked                         datetime
        endDateTime                        datetime
        hoursToBill                        double
        hoursWorked                        double
        impersonatorCreatorResourceID      int32     -    0      Resource
        impersonatorUpdaterResourceID      int32     -    0      Resource
        internalBillingCodeID              int32
        internalNotes                      string
        isInternalNotesVisibleToComanaged  bool
        isNonBillable                      bool
        lastModifiedDateTime               datetime
        lastModifiedUserID                 int32
        offsetHours                        double
        resourceID                         int32     -    0      Resource
        roleID                             int32     -    0      Role
        showOnInvoice                      bool
        startDateTime                      datetime
        summaryNotes                       string
        taskID                             int32
        ticketID                           int32     -    0      Ticket
        timeEntryType                      int32     P
        """;
}
