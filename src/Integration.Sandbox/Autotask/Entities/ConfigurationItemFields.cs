namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of ConfigurationItems, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class ConfigurationItemFields
{
    public const string Text = """
        id                                     int64
        apiVendorID                            int32     PS
        configurationItemCategoryID            int32     -    0      ConfigurationItemCategory
        companyID                              int32     RC   0      Company
        companyLocationID                      int32
        configurationItemType                  int32     P
        contactID                              int32     -    0      Contact
        contractID                             int32     -    0      Contract
        contractServiceBundleID                int32
        contractServiceID                      int32     -    0      ContractService
        createDate                             datetime  S
        createdByPersonID                      int32     S
        dailyCost                              double
        dattoAvailableKilobytes                int64     S
        dattoDeviceMemoryMegabytes             int32     S
        dattoDrivesErrors                      bool      S
        dattoHostname                          string    S    255
        dattoInternalIP                        string    S    255
        dattoKernelVersionID                   int32     PS
        dattoLastCheckInDateTime               datetime  S
        dattoNICSpeedKilobitsPerSecond         int32     S
        dattoNumberOfAgents                    int32     S
        dattoNumberOfDrives                    int32     S
        dattoNumberOfVolumes                   int32     S
        dattoOffsiteUsedBytes                  int64     S
        dattoOSVersionID                       int32     PS
        dattoPercentageUsed                    double    S
        dattoProtectedKilobytes                int64     S
        dattoRemoteIP                          string    S    255
        dattoSerialNumber                      string    S    100
        dattoUptimeSeconds                     int32     S
        dattoUsedKilobytes                     int64     S
        dattoZFSVersionID                      int32     PS
        deviceNetworkingID                     string    S    100
        domain                                 string
        domainRegistrarID                      int32
        domainRegistrationDateTime             datetime
        domainLastUpdatedDateTime              datetime
        domainExpirationDateTime               datetime
        hourlyCost                             double
        impersonatorCreatorResourceID          int32     S    0      Resource
        installDate                            datetime
        installedByContactID                   int32     C    0      Contact
        installedByID                          int32     C
        isActive                               bool      R
        lastActivityPersonID                   int32     S
        lastActivityPersonType                 int32     PS
        lastModifiedTime                       datetime  S
        location                               string    -    100
        monthlyCost                            double
        notes                                  string    -    5000
        numberOfUsers                          double
        parentConfigurationItemID              int32     -    0      ConfigurationItem
        perUseCost                             double
        productID                              int32     R    0      Product
        referenceNumber                        string    -    100
        referenceTitle                         string    -    200
        rmmDeviceAuditAntivirusStatusID        int32     PS
        rmmDeviceAuditArchitectureID           int32     PS
        rmmDeviceAuditBackupStatusID           int32     PS
        rmmDeviceAuditDescription              string    S    255
        rmmDeviceAuditDeviceTypeID             int32     PS
        rmmDeviceAuditDisplayAdaptorID         int32     PS
        rmmDeviceAuditDomainID                 int32     PS
        rmmDeviceAuditExternalIPAddress        string    S    255
        rmmDeviceAuditHostname                 string    S    255
        rmmDeviceAuditIPAddress                string    S    255
        rmmDeviceAuditLastUser                 string    S    50
        rmmDeviceAuditMacAddress               string    S    255
        rmmDeviceAuditManufacturerID           int32     PS
        rmmDeviceAuditFirmwareID               int32     S
        rmmDeviceAuditMemoryBytes              int64     S
        rmmDeviceAuditMissingPatchCount        int32     S
        rmmDeviceAuditMobileNetworkOperatorID  int32     PS
        rmmDeviceAuditMobileNumber             string    S    255
        rmmDeviceAuditModelID                  int32     PS
        rmmDeviceAuditMotherboardID            int32     PS
        rmmDeviceAuditOperatingSystem          string    S    255
        rmmDeviceAuditPatchStatusID            int32     PS
        rmmDeviceAuditProcessorID              int32     PS
        rmmDeviceAuditServicePackID            int32     PS
        rmmDeviceAuditSNMPContact              string    S    255
        rmmDeviceAuditSNMPLocation             string    S    255
        rmmDeviceAuditSNMPName                 string    S    255
        rmmDeviceAuditSoftwareStatusID         int32     PS
        rmmDeviceAuditStorageBytes             int64     S
        rmmDeviceID                            int64     S
        rmmDeviceUID                           string    S    255
        rmmVsaxDeviceID                        string    S
        rmmOpenAlertCount                      int32     S
        serialNumber                           string    -    100
        serviceBundleID                        int32
        serviceID                              int32     -    0      Service
        serviceLevelAgreementID                int32     P
        setupFee                               double
        sourceChargeID                         int32     S
        sourceChargeType                       int32     PS
        sslSource                              string
        sslCommonName                          string
        sslValidFromDateTime                   datetime
        sslValidUntilDateTime                  datetime
        sslIssuedBy                            string
        sslOrganization                        string
        sslOrganizationUnit                    string
        sslLocation                            string
        sslSerialNumber                        string
        sslSignatureAlgorithm                  string
        vendorID                               int32
        warrantyExpirationDate                 datetime
        rmmIsInMaintenanceMode                 bool      S
        rmmIsMobileDeviceManagementEnrolled    bool      S
        rmmDeviceUrl                           string    S
        """;
}
