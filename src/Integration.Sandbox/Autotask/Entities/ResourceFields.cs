namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of Resources, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class ResourceFields
{
    public const string Text = """
        id                        int64
        accountingReferenceID     string
        dateFormat                string    P
        defaultServiceDeskRoleID  int64     -    0      Role
        email                     string    R
        email2                    string
        email3                    string
        emailTypeCode             string    RP
        emailTypeCode2            string    P
        emailTypeCode3            string    P
        firstName                 string    R
        gender                    string    P
        greeting                  int32     P
        hireDate                  datetime  R
        homePhone                 string
        initials                  string
        internalCost              double
        isActive                  bool      R
        lastName                  string    R
        licenseType               int32     RP
        locationID                int32     RP
        middleName                string
        mobilePhone               string
        numberFormat              string    RP
        officeExtension           string
        officePhone               string
        payrollIdentifier         string
        payrollType               int32     RP
        resourceType              string    RP
        suffix                    int32     P
        surveyResourceRating      double
        timeFormat                string    P
        title                     string
        travelAvailabilityPct     string    P
        userName                  string    R
        userType                  int32     R
        """;
}
