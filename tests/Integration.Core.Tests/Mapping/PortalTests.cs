using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping;

public sealed class PortalTests : IAsyncDisposable
{
    private readonly MappingDesk desk = new();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task ImportPortal_WholeMapping_TakesContractLineAndUsersThatAreNotBilled()
    {
        desk.Portal.Add(Mapped("t1", "a1", "c1", "l1") with { NonBillableUsers = 4 });

        var import = await desk.Mapping.ImportPortalAsync();

        var link = await desk.FindAsync("t1");
        Assert.Equal(("a1", "c1", "l1", 4), (link!.Account?.Value, link.Contract?.Value, link.Line?.Value, link.Policy.Excluded));
        Assert.Null(link.LiveSince);
        Assert.Empty(import.NotTaken);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("c1")]
    public async Task ImportPortal_MappingWithoutAService_BillsNothingAndIsWhatThePortalSays(string? contract)
    {
        desk.Portal.Add(Mapped("t1", "a1", contract));

        await desk.Mapping.ImportPortalAsync();

        var link = await desk.FindAsync("t1");
        Assert.Equal(("a1", (ContractLineId?)null), (link!.Account?.Value, link.Line));
        Assert.Equal(PortalAgreement.Same, Assert.Single(await desk.Mapping.CompareAsync()).Agreement);
    }

    [Theory]
    [InlineData(UsageCount.Users, 4)]
    [InlineData(UsageCount.Devices, 0)]
    [InlineData(UsageCount.Greater, 0)]
    public async Task ImportPortal_UsersThatAreNotBilled_AreTakenOnlyWhereUsersCount(UsageCount counts, int excluded)
    {
        desk.Options.Billing.Products[0] = new BillingProduct { Name = "jumpcloud", ServiceNames = { "JumpCloud" }, Policy = new() { Counts = counts } };
        desk.Portal.Add(Mapped("t1", "a1", "c1", "l1") with { NonBillableUsers = 4 });

        await desk.Mapping.ImportPortalAsync();

        Assert.Equal((counts, excluded), ((await desk.FindAsync("t1"))!.Policy.Counts, (await desk.FindAsync("t1"))!.Policy.Excluded));
        Assert.Equal(PortalAgreement.Same, Assert.Single(await desk.Mapping.CompareAsync()).Agreement);
    }

    [Fact]
    public async Task ImportPortal_SomeOfItIsGone_TakesTheRestAndSaysWhich()
    {
        desk.Portal.AddRange([Mapped("t1", "a1", "c1", "l1"), Mapped("t2", "a9"), Mapped("t3", "a2", "c9", "l9"), Mapped("t8", "a2")]);

        var import = await desk.Mapping.ImportPortalAsync();

        Assert.Equal("t1", Assert.Single(import.Changes).After!.Tenant.Value);
        Assert.Equal(3, import.NotTaken.Count);
        Assert.StartsWith("Name of t2: There is no account 'a9'.", import.NotTaken[0].Text, StringComparison.Ordinal);
        Assert.Single(await desk.Store.Links.ListAsync());
    }

    [Fact]
    public async Task ImportPortal_TwoTenantsOnOneLine_TakesNeitherUnseen()
    {
        desk.Portal.AddRange([Mapped("t1", "a1", "c1", "l1"), Mapped("t2", "a1", "c1", "l1")]);

        var import = await desk.Mapping.ImportPortalAsync();

        Assert.Empty(import.Changes);
        Assert.Equal(2, import.NotTaken.Count);
    }

    [Fact]
    public async Task ImportPortal_LinkExists_IsLeftAsItIs()
    {
        await desk.AcceptAsync("t1", "a1");
        await desk.Mapping.ExcludeAsync("t2", "a demo");
        var before = await desk.Store.Links.ListAsync();
        desk.Portal.AddRange([Mapped("t1", "a2"), Mapped("t2", "a2")]);

        var import = await desk.Mapping.ImportPortalAsync();

        Assert.Equal((0, 2), (import.Changes.Count, import.Unchanged));
        Assert.Equal(before, await desk.Store.Links.ListAsync());
    }

    [Fact]
    public async Task Portal_CannotBeRead_IsNoEmptyPortal()
    {
        desk.PortalFailure = "it timed out";

        Assert.Equal(["The portal's mappings could not be read: it timed out."], await desk.RefusedAsync(() => desk.Mapping.ImportPortalAsync()));
        await Assert.ThrowsAsync<MappingRefusedException>(() => desk.Mapping.CompareAsync());
    }

    [Fact]
    public async Task Compare_EveryTenantThatEitherSideMaps_IsSameDiffersOrOnASideAlone()
    {
        desk.Contracts.Add(MappingDesk.Contract("c2", "a2", ("l2", "JumpCloud Platform")));
        await desk.AcceptAsync("t1", "a1");
        await desk.AcceptAsync("t2", "a2");
        await desk.Mapping.ExcludeAsync("t3", "a demo");
        desk.Tenants.Add(new(new("t4"), "Wingtip"));
        desk.Portal.AddRange([Mapped("t1", "a1", "c1", "l1"), Mapped("t2", "a1") with { NonBillableUsers = 2 }, Mapped("t4", "a2")]);

        var compared = await desk.Mapping.CompareAsync();

        Assert.Equal(
            [("t1", PortalAgreement.Same), ("t2", PortalAgreement.Differs), ("t4", PortalAgreement.OnlyInPortal), ("t3", PortalAgreement.OnlyHere)],
            compared.Select(each => (each.Tenant.Value, each.Agreement)));
        Assert.Equal(
            [
                "The portal names account Account a1 (a1), the link Fabrikam (a2).",
                "The portal bills nothing, the link JumpCloud Platform (l2).",
                "The portal leaves 2 users unbilled, the link 0.",
            ],
            compared[1].Differences);
    }

    private static PortalMapping Mapped(string tenant, string account, string? contract = null, string? line = null) => new()
    {
        Tenant = new(tenant),
        TenantName = $"Name of {tenant}",
        Account = new(account),
        AccountName = $"Account {account}",
        Contract = contract is null ? null : new ContractId(contract),
        ContractName = contract,
        Line = line is null ? null : new ContractLineId(line),
        LineName = line,
    };
}
