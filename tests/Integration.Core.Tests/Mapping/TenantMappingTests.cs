using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping;

public sealed class TenantMappingTests : IAsyncDisposable
{
    private readonly MappingDesk desk = new();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Accept_OneLineFits_LinksItWithTheNamesOfThisDay()
    {
        var change = Assert.Single(await desk.AcceptAsync("Contoso", "a1"));

        var link = await desk.FindAsync("t1");
        Assert.Equal(change.After, link);
        Assert.Equal(("a1", "Contoso, Inc.", "c1", "Contract c1", "l1", "JumpCloud Platform"), (link!.Account?.Value, link.AccountName, link.Contract?.Value, link.ContractName, link.Line?.Value, link.ServiceName));
        Assert.Null(link.LiveSince);
        Assert.Null(change.WithoutLine);
    }

    [Fact]
    public async Task Accept_NoLineFits_LinksTheAccountAndSaysWhyThereIsNoLine()
    {
        var change = Assert.Single(await desk.AcceptAsync("t2", "fabrikam"));

        Assert.Equal("MAP005", change.WithoutLine?.Code);
        var link = await desk.FindAsync("t2");
        Assert.Equal((new AccountId("a2"), (ContractLineId?)null, MappingState.Mapped), (link!.Account, link.Line, link.State));
    }

    [Fact]
    public async Task Accept_SeveralLinesFit_TakesTheOneThatIsNamed()
    {
        desk.Contracts.Add(MappingDesk.Contract("c2", "a1", ("l2", "JumpCloud Platform")));

        var open = Assert.Single(await desk.AcceptAsync("t1", "a1"));
        await desk.AcceptAsync("t1", "a1", contract: "Contract c2");
        var byContract = await desk.FindAsync("t1");
        await desk.AcceptAsync("t1", "a1", line: "l1");

        Assert.Equal("MAP009", open.WithoutLine?.Code);
        Assert.Equal(new ContractLineId("l2"), byContract!.Line);
        Assert.Equal(new ContractLineId("l1"), (await desk.FindAsync("t1"))!.Line);
    }

    [Theory]
    [InlineData("Contosso", "a1", null, null, "There is no tenant 'Contosso'. There is Contoso (t1), Fabrikam (t2), Tailspin (t3).")]
    [InlineData("t1", "a9", null, null, "There is no account 'a9'. There is Contoso, Inc. (a1), Fabrikam (a2), Old Co (a3).")]
    [InlineData("t1", "a3", null, null, "The account Old Co (a3) is inactive.")]
    [InlineData("t1", "a1", "c9", null, "There is no contract of Contoso, Inc. 'c9'. There is Contract c1 (c1), Ended (c4), Fixed (c5), Off (c6).")]
    [InlineData("t1", "a2", "c1", null, "Fabrikam has no contract.")]
    [InlineData("t1", "a1", null, "l9", "There is no recurring service 'l9'. There is JumpCloud Platform (l1), JumpCloud (l4), JumpCloud (l5), JumpCloud (l6). On the contracts of Contoso, Inc.: Contract c1: JumpCloud Platform (l1), Contract c4: JumpCloud (l4), Contract c5: JumpCloud (l5), Contract c6: JumpCloud (l6).")]
    [InlineData("t1", "a1", "Ended", null, "The contract Ended (c4) has ended: it ran 2025-01-01..2025-12-31.")]
    [InlineData("t1", "a1", null, "l5", "The contract Fixed (c5) bills no recurring services.")]
    [InlineData("t1", "a1", "c6", null, "The contract Off (c6) is not in effect.")]
    public async Task Accept_ChoiceThatDoesNotFit_IsRefusedWithTheValidOnes(string tenant, string account, string? contract, string? line, string problem)
    {
        desk.Contracts.Add(MappingDesk.Contract("c4", "a1", ("l4", "JumpCloud")) with { Name = "Ended", Term = new(new(2025, 1, 1), new(2025, 12, 31)) });
        desk.Contracts.Add(MappingDesk.Contract("c5", "a1", ("l5", "JumpCloud")) with { Name = "Fixed", IsRecurring = false });
        desk.Contracts.Add(MappingDesk.Contract("c6", "a1", ("l6", "JumpCloud")) with { Name = "Off", IsActive = false });

        Assert.Equal([problem], await desk.RefusedAsync(() => desk.AcceptAsync(tenant, account, line, contract)));
    }

    [Fact]
    public async Task Accept_LineOfAnotherTenant_IsRefusedUnlessSummedOnPurpose()
    {
        await desk.AcceptAsync("t1", "a1");
        await desk.GoLiveAsync("t1");

        var refused = await desk.RefusedAsync(() => desk.AcceptAsync("t2", "a1", line: "l1"));
        var unnamed = Assert.Single(await desk.AcceptAsync("t3", "a1"));
        var changes = await desk.AcceptAsync("t2", "a1", line: "l1", summed: true);

        Assert.Contains("is that of Contoso too", Assert.Single(refused), StringComparison.Ordinal);
        Assert.Equal("MAP011", unnamed.WithoutLine?.Code);
        Assert.Equal(["t2", "t1"], changes.Select(change => change.After!.Tenant.Value));
        var (first, second) = (await desk.FindAsync("t1"), await desk.FindAsync("t2"));
        Assert.True(first!.Policy.Summed && second!.Policy.Summed);
        Assert.NotNull(first.LiveSince);
        Assert.Null(second!.LiveSince);
    }

    [Fact]
    public async Task Accept_ManyTenantsOfOneAccountOnLinesOfTheirOwn_NeedsNoSum()
    {
        desk.Contracts[0] = MappingDesk.Contract("c1", "a1", ("l1", "JumpCloud Platform"), ("l2", "JumpCloud Branch"));

        await desk.AcceptAsync("t1", "a1", line: "JumpCloud Platform");
        await desk.AcceptAsync("t2", "a1", line: "JumpCloud Branch");

        Assert.Equal(["l1", "l2"], (await desk.Store.Links.ListAsync()).Select(link => link.Line!.Value.Value));
    }

    [Fact]
    public async Task Accept_AnotherLine_IsNotLiveUntilItsPlanIsApproved()
    {
        desk.Contracts[0] = MappingDesk.Contract("c1", "a1", ("l1", "JumpCloud Platform"), ("l2", "JumpCloud Branch"));
        await desk.AcceptAsync("t1", "a1", line: "l1");
        await desk.GoLiveAsync("t1");

        await desk.Mapping.AcceptAsync(new MappingRow { Tenant = "t1", Account = "a1", Line = "l1", Minimum = "5" });
        var sameLine = await desk.FindAsync("t1");
        await desk.AcceptAsync("t1", "a1", line: "l2");

        Assert.Equal(5, sameLine!.Policy.Minimum);
        Assert.NotNull(sameLine.LiveSince);
        Assert.Null((await desk.FindAsync("t1"))!.LiveSince);
    }

    [Fact]
    public async Task Accept_ContractWasReplaced_TakesTheOneThatFollows()
    {
        await desk.AcceptAsync("t1", "a1");
        desk.Contracts[0] = desk.Contracts[0] with { Term = new(new(2025, 6, 1), new(2026, 5, 31)) };
        desk.Contracts.Add(MappingDesk.Contract("c2", "a1", ("l2", "JumpCloud Platform")));

        await desk.AcceptAsync("t1", "a1");

        Assert.Equal(new ContractLineId("l2"), (await desk.FindAsync("t1"))!.Line);
    }

    [Fact]
    public async Task Accept_TenantThatIsNotListed_IsGoneOrNotKnownToBe()
    {
        await desk.AcceptAsync("t1", "a1");
        desk.Tenants.RemoveAt(0);

        Assert.Equal("Contoso is gone from the source.", Assert.Single(await desk.RefusedAsync(() => desk.AcceptAsync("t1", "a2"))));
        desk.Incomplete = "page 3 failed";
        Assert.Equal("Contoso is not among the tenants that could be listed: page 3 failed", Assert.Single(await desk.RefusedAsync(() => desk.AcceptAsync("t1", "a2"))));
    }

    [Fact]
    public async Task Accept_SeveralProducts_EachHasItsLineAndAllHaveOneAccount()
    {
        desk.Options.Billing.Products.Add(new BillingProduct { Name = "devices", ServiceNames = { "JumpCloud Devices" }, Policy = new() { Counts = UsageCount.Devices } });
        desk.Contracts[0] = MappingDesk.Contract("c1", "a1", ("l1", "JumpCloud Platform"), ("l2", "JumpCloud Devices"));

        var without = await desk.RefusedAsync(() => desk.AcceptAsync("t1", "a1"));
        await desk.AcceptAsync("t1", "a1", product: "jumpcloud");
        await desk.AcceptAsync("t1", "a1", product: "devices");
        var elsewhere = await desk.RefusedAsync(() => desk.AcceptAsync("t1", "a2", product: "devices"));

        Assert.Equal(["Say for which product: jumpcloud, devices."], without);
        Assert.Equal(("l1", UsageCount.Users), Shape(await desk.FindAsync("t1")));
        Assert.Equal(("l2", UsageCount.Devices), Shape(await desk.FindAsync("t1", "devices")));
        Assert.Contains("is linked to Contoso, Inc. (a1) for jumpcloud", Assert.Single(elsewhere), StringComparison.Ordinal);

        static (string?, UsageCount) Shape(Link? link) => (link?.Line?.Value, link!.Policy.Counts);
    }

    [Fact]
    public async Task Exclude_BeforeAnybodyKnowsTheAccount_LeavesTheTenantOutUntilItIsAccepted()
    {
        await desk.Mapping.ExcludeAsync("Contoso", "a demo");
        var excluded = await desk.FindAsync("t1");
        var again = await desk.Mapping.ExcludeAsync("t1", "a demo");
        await desk.AcceptAsync("t1", "a1");

        Assert.Equal((MappingState.Excluded, "a demo", (AccountId?)null), (excluded!.State, excluded.ExcludedBecause, excluded.Account));
        Assert.Empty(again);
        Assert.Equal(MappingState.Mapped, (await desk.FindAsync("t1"))!.State);
    }

    [Fact]
    public async Task Exclude_LiveLink_IsApprovedAnewWhenItIsTakenUpAgain()
    {
        await desk.AcceptAsync("t1", "a1");
        await desk.GoLiveAsync("t1");

        await desk.Mapping.ExcludeAsync("t1", "on hold");
        var excluded = await desk.FindAsync("t1");
        await desk.AcceptAsync("t1", "a1");

        Assert.Equal(new ContractLineId("l1"), excluded!.Line);
        Assert.Null((await desk.FindAsync("t1"))!.LiveSince);
    }

    [Fact]
    public async Task Unlink_OneProduct_LeavesTheOthers()
    {
        desk.Options.Billing.Products.Add(new BillingProduct { Name = "devices", ServiceNames = { "Devices" } });
        await desk.AcceptAsync("t1", "a1", product: "jumpcloud");
        await desk.AcceptAsync("t1", "a1", product: "devices");

        var unknown = await desk.RefusedAsync(() => desk.Mapping.UnlinkAsync("t1", "phones"));
        await desk.Mapping.UnlinkAsync("Contoso", "devices");

        Assert.Equal(["Contoso has no link for 'phones', but for devices, jumpcloud."], unknown);
        Assert.Null(await desk.FindAsync("t1", "devices"));
        Assert.NotNull(await desk.FindAsync("t1"));
        Assert.Contains("There is no linked tenant 't2'.", Assert.Single(await desk.RefusedAsync(() => desk.Mapping.UnlinkAsync("t2"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_EveryTenantAndProduct_HasOneOfThreeStates()
    {
        await desk.AcceptAsync("t1", "a1");
        await desk.Mapping.ExcludeAsync("t2", "a demo");
        desk.Tenants.RemoveAll(tenant => tenant.Id.Value == "t1");

        var states = await desk.Mapping.ListAsync();

        Assert.Equal(
            [("t1", MappingState.Mapped, false), ("t2", MappingState.Excluded, true), ("t3", MappingState.Unmapped, true)],
            states.Select(state => (state.Tenant.Id.Value, state.State, state.IsInSource!.Value)));
    }

    [Fact]
    public async Task RefreshNames_ThingsWereRenamed_TakesTheNamesAndMovesNothing()
    {
        await desk.AcceptAsync("t1", "a1");
        var before = await desk.FindAsync("t1");
        desk.Tenants[0] = desk.Tenants[0] with { Name = "Fabrikam East" };
        desk.Accounts[0] = desk.Accounts[0] with { Name = "Contoso Group" };
        desk.Contracts[0] = MappingDesk.Contract("c1", "a1", ("l1", "Identity Platform"));

        await desk.Mapping.RefreshNamesAsync();
        var again = await desk.Mapping.RefreshNamesAsync();

        Assert.Equal(before! with { TenantName = "Fabrikam East", AccountName = "Contoso Group", ServiceName = "Identity Platform" }, await desk.FindAsync("t1"));
        Assert.Empty(again);
    }
}
