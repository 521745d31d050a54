namespace Integration.Sandbox.Seeds;

/// <summary>What the believable MSP mapped in JumpCloud's portal before it stopped using it three weeks ago: a few customers, not all as names would map them.</summary>
internal sealed class MspPortal(DateTimeOffset start)
{
    private const int NonBillableUsers = 2;

    private readonly DateTimeOffset lastSync = start.AddDays(-20);

    public PortalMappingSeed? Of(MspSituation situation, int number, string company) => (situation, number % 20) switch
    {
        (MspSituation.TwoContracts, _) => Billed(company, "Managed Services 2026"),
        (MspSituation.NoContract, _) => new PortalMappingSeed { Company = company },
        (MspSituation.NoCompany, _) => Billed(company, "Managed Services"),
        (MspSituation.Ordinary, 3 or 7) => Billed(company, "Managed Services"),
        (MspSituation.Ordinary, 13) => Billed(company, "Managed Services", NonBillableUsers),
        _ => null,
    };

    private PortalMappingSeed Billed(string company, string contract, int? nonBillableUsers = null) => new()
    {
        Company = company,
        Contract = contract,
        Service = SandboxSeed.JumpCloudService,
        NonBillableUsers = nonBillableUsers,
        LastSync = lastSync,
    };
}
