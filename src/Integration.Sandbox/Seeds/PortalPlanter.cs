using Integration.Sandbox.Autotask;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.Seeds;

/// <summary>Maps organizations in JumpCloud's own Autotask integration, by the ids that names stand for.</summary>
internal static class PortalPlanter
{
    private const long FirstThatIsGone = 990_001;

    public static void Plant(SandboxSeed seed, JumpCloudWorld jumpCloud, SandboxAutotask autotask)
    {
        var (companies, contracts) = (autotask.Companies, autotask.Contracts);
        var gone = FirstThatIsGone;
        foreach (var (organization, planted) in seed.Organizations.Zip(jumpCloud.Organizations))
        {
            if (organization.Portal is not { } portal)
                continue;
            var company = companies.FirstOrDefault(candidate => candidate.Name == portal.Company);
            var contract = company is null ? null : contracts.FirstOrDefault(candidate => candidate.CompanyId == company.Id && candidate.Name == portal.Contract);
            var line = contract is null ? null : LineOf(contract, portal.Service, autotask);
            var companyId = company?.Id ?? gone++;
            var (contractId, lineId) = (contract?.Id ?? Gone(portal.Contract, ref gone), line?.Id ?? Gone(portal.Service, ref gone));
            jumpCloud.Mappings.Add(new SandboxMapping(planted.Id, companyId, contractId, lineId, portal.NonBillableUsers, portal.LastSync)
            {
                Names = new MappingNames(organization.Name, portal.Company, portal.Contract, portal.Service),
            });
        }
    }

    private static long? Gone(string? name, ref long next) => name is null ? null : next++;

    private static SandboxContractService? LineOf(SandboxContract contract, string? service, SandboxAutotask autotask)
    {
        var id = autotask.Services.FirstOrDefault(candidate => candidate.Name == service)?.Id;
        return autotask.ContractServices.FirstOrDefault(line => line.ContractId == contract.Id && line.ServiceId == id);
    }
}
