using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping;

public sealed class MappingSittingTests : IAsyncDisposable
{
    private readonly MappingDesk desk = new();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Sitting_ManyDecisions_ReadsBothSidesOnceAndSuggestsForWhoIsLeft()
    {
        var sitting = await desk.Mapping.SitAsync();
        var before = await sitting.SuggestAsync();

        await sitting.AcceptAsync("t1", "a1");
        var unlinked = await sitting.SuggestAsync();
        await sitting.ExcludeAsync("t3", "a demo");
        var after = await sitting.SuggestAsync();

        Assert.Equal(["t1", "t2", "t3"], before.Select(tenant => tenant.Tenant.Id.Value));
        Assert.Equal(["t2", "t3"], unlinked.Select(tenant => tenant.Tenant.Id.Value));
        Assert.Equal(["t2"], after.Select(tenant => tenant.Tenant.Id.Value));
        Assert.Equal((1, 1), desk.Listings);
        Assert.Equal(new ContractLineId("l1"), (await desk.FindAsync("t1"))!.Line);
        Assert.Equal("a demo", (await desk.FindAsync("t3"))!.ExcludedBecause);
    }

    [Fact]
    public async Task Accept_OneOfTwoProductsIsRefused_SavesNeither()
    {
        desk.Contracts[0] = MappingDesk.Contract("c1", "a1", ("l1", "JumpCloud Platform"), ("l2", "Devices"));
        desk.Options.Billing.Products.Add(new BillingProduct { Name = "devices", ServiceNames = { "Devices" }, Policy = new() { Summed = true } });
        await desk.Mapping.AcceptAsync(new MappingRow { Tenant = "t3", Account = "a1", Product = "devices", TimeZone = "Europe/Berlin" });
        var sitting = await desk.Mapping.SitAsync();

        var refused = await desk.RefusedAsync(() => sitting.AcceptAsync("t1", "a1"));
        await sitting.AcceptAsync("t2", "a2");

        Assert.Equal(["The policies of Contoso and Tailspin differ, and one line follows one policy."], refused);
        Assert.NotNull(await desk.FindAsync("t2"));
        Assert.NotNull(await desk.FindAsync("t2", "devices"));
    }
}
