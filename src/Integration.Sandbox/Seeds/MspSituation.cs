namespace Integration.Sandbox.Seeds;

/// <summary>How an organization of the believable MSP stands in Autotask.</summary>
internal enum MspSituation
{
    Ordinary,
    NoCompany,
    NoContract,
    ExpiredContract,
    NoService,
    TwoContracts,
    TwoServices,
    TwoCompaniesOfOneName,
    PostedInAdvance,
    Quarterly,
}
