namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of Contacts, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class ContactFields
{
    public const string Text = """
        id                             int64
        additionalAddressInformation   string
        addressLine                    string
        addressLine1                   string
        alternatePhone                 string
        apiVendorID                    int32
        bulkEmailOptOutTime            datetime
        city                           string
        companyID                      int32     -    0      Company
        companyLocationID              int32
        countryID                      int32
        createDate                     datetime
        emailAddress                   string
        emailAddress2                  string
        emailAddress3                  string
        extension                      string
        externalID                     string
        facebookUrl                    string
        faxNumber                      string
        firstName                      string
        impersonatorCreatorResourceID  int32     -    0      Resource
        isActive                       int32
        isOptedOutFromBulkEmail        bool
        lastActivityDate               datetime
        lastModifiedDate               datetime
        lastName                       string
        linkedInUrl                    string
        middleInitial                  string
        mobilePhone                    string
        namePrefix                     int32
        nameSuffix                     int32
        note                           string
        receivesEmailNotifications     bool
        phone                          string
        primaryContact                 bool
        billingContact                 bool
        roomNumber                     string
        solicitationOptOut             bool
        solicitationOptOutTime         datetime
        state                          string
        surveyOptOut                   bool
        title                          string
        twitterUrl                     string
        zipCode                        string
        """;
}
