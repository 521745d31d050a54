using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests;

public sealed class SeedTests : SandboxTest
{
    private DateOnly Today => DateOnly.FromDateTime(Sandbox.Clock.GetUtcNow().UtcDateTime);

    protected override SandboxSeed Seed() => SandboxSeed.Msp(organizations: 200, seed: 1);

    [Fact]
    public void Msp_SameSeed_IsTheSameWorld()
    {
        var again = SandboxSeed.Msp(organizations: 200, seed: 1);

        Assert.Equal(Sandbox.JumpCloud.Organizations.Select(organization => organization.Name), again.Organizations.Select(organization => organization.Name));
        Assert.Equal(Sandbox.Autotask.Contracts.Select(contract => contract.StartDate), again.Companies.SelectMany(company => company.Contracts).Select(contract => contract.StartDate));
    }

    [Fact]
    public void Msp_Organizations_HaveDifferentNames()
    {
        Assert.Equal(200, Sandbox.JumpCloud.Organizations.Select(organization => organization.Name).Distinct().Count());
        Assert.All(Sandbox.JumpCloud.Organizations, organization => Assert.NotEmpty(organization.Users));
    }

    [Fact]
    public void Msp_MostOrganizations_HaveOneLineOnOneContractInForce()
    {
        var lines = LinesInForce().GroupBy(line => CompanyOf(line)).ToDictionary(group => group.Key, group => group.Count());

        Assert.InRange(lines.Values.Count(count => count == 1), 150, 185);
        Assert.InRange(lines.Values.Count(count => count == 2), 2, 10);
    }

    [Fact]
    public void Msp_SomeCompanies_StandInTheWay()
    {
        var contracts = Sandbox.Autotask.Contracts;

        Assert.Contains(contracts, contract => contract.EndDate < Today);
        Assert.Contains(Sandbox.Autotask.Companies, company => contracts.All(contract => contract.CompanyId != company.Id));
        Assert.Contains(
            Sandbox.Autotask.Companies.GroupBy(company => company.Name, StringComparer.OrdinalIgnoreCase), group => group.Count() > 1);
        Assert.Contains(LinesInForce(), line => Sandbox.Autotask.UnitsRowsOf(line.Id).Any(row => row.StartDate <= Today && row.EndDate >= Today && row.IsPosted));
    }

    [Fact]
    public void Msp_FirstOrganization_HadAPeakWithinADay()
    {
        var now = Sandbox.Clock.GetUtcNow();
        var organization = Sandbox.JumpCloud.Organizations[0];

        Assert.Equal(organization.Users.Count + 4, organization.HighWaterMark(now.AddDays(-1), now));
    }

    [Fact]
    public void Msp_EachNight_MovesAHandful()
    {
        for (var night = 1; night <= 3; night++)
        {
            var before = Sandbox.JumpCloud.Organizations.Sum(organization => organization.Events.Count);
            Sandbox.Clock.Advance(TimeSpan.FromDays(1));

            Assert.Equal(5, Sandbox.JumpCloud.Organizations.Sum(organization => organization.Events.Count) - before);
        }
    }

    [Fact]
    public void Msp_UnitsRows_CoverEachContractWithoutGaps()
    {
        Assert.All(LinesInForce(), line =>
        {
            var rows = Sandbox.Autotask.UnitsRowsOf(line.Id);
            Assert.All(rows.Skip(1).Zip(rows), pair => Assert.Equal(pair.Second.EndDate.AddDays(1), pair.First.StartDate));
            Assert.Single(rows, row => row.StartDate <= Today && row.EndDate >= Today);
        });
    }

    [Fact]
    public void Msp_PortalsMappings_AreAFewAndNotAllAsNamesWouldMapThem()
    {
        var mappings = Sandbox.JumpCloud.Mappings;
        var lines = LinesInForce().ToDictionary(line => line.Id);

        Assert.InRange(mappings.Count, 20, 60);
        Assert.Contains(mappings, mapping => mapping is { NonBillableUsers: null, ContractServiceId: { } line } && lines.ContainsKey(line));
        Assert.Contains(mappings, mapping => mapping.NonBillableUsers == 2);
        Assert.Contains(mappings, mapping => mapping.ContractServiceId is { } line && lines.TryGetValue(line, out var found) && lines.Values.Any(other => CompanyOf(other) == CompanyOf(found) && other.Id != line));
        Assert.Contains(mappings, mapping => mapping.ContractId is null);
        Assert.Contains(mappings, mapping => Sandbox.Autotask.Companies.All(company => company.Id != mapping.CompanyId));
        Assert.All(mappings, mapping => Assert.True(mapping.LastSync is null || mapping.LastSync < Sandbox.Clock.GetUtcNow().AddDays(-3)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(640)]
    public void Msp_OfAnySize_IsBuilt(int organizations) => Assert.Equal(organizations, SandboxSeed.Msp(organizations, seed: 3).Organizations.Count);

    private IEnumerable<SandboxContractService> LinesInForce()
    {
        var services = Sandbox.Autotask.Services.Where(service => service.Name.StartsWith("JumpCloud", StringComparison.Ordinal)).Select(service => service.Id).ToHashSet();
        var inForce = Sandbox.Autotask.Contracts.Where(contract => contract.EndDate >= Today).Select(contract => contract.Id).ToHashSet();
        return Sandbox.Autotask.ContractServices.Where(line => services.Contains(line.ServiceId) && inForce.Contains(line.ContractId));
    }

    private long CompanyOf(SandboxContractService line) => Sandbox.Autotask.Contracts.Single(contract => contract.Id == line.ContractId).CompanyId;
}
