namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of TicketCategoryFieldDefaults, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class TicketCategoryFieldDefaultsFields
{
    public const string Text = """
        id                                int64
        description                       string
        estimatedHours                    double
        issueTypeID                       int32
        organizationalLevelAssociationID  int32
        priority                          int32
        purchaseOrderNumber               string
        queueID                           int32
        resolution                        string
        serviceLevelAgreementID           int32
        sourceID                          int32
        status                            int32
        subIssueTypeID                    int32
        ticketCategoryID                  int32     -    0      TicketCategory
        ticketTypeID                      int32
        title                             string
        workTypeID                        int32
        """;
}
