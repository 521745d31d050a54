using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping;

public sealed class SafeTests : IAsyncDisposable
{
    private readonly MappingDesk desk = new();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Suggest_LinkedAndExcludedTenants_AreLeftOut()
    {
        await desk.Mapping.ExcludeAsync("t2", "a demo");

        var suggested = await desk.Mapping.SuggestAsync();

        Assert.Equal(["t1", "t3"], suggested.Select(tenant => tenant.Tenant.Id.Value));
        Assert.Equal("a1", suggested[0].Suggestions[0].Account.Id.Value);
        Assert.Null(suggested[0].Safe);
    }

    [Fact]
    public async Task AcceptSafe_SomeAreSafe_LinksThoseAndNoOther()
    {
        var trial = await desk.Mapping.AcceptSafeAsync(isTrial: true);
        var before = await desk.FindAsync("t2");
        var accepted = await desk.Mapping.AcceptSafeAsync();
        var again = await desk.Mapping.AcceptSafeAsync();

        Assert.Single(trial.Changes);
        Assert.Null(before);
        Assert.Equal("t2", Assert.Single(accepted.Changes).After!.Tenant.Value);
        Assert.Equal(new AccountId("a2"), (await desk.FindAsync("t2"))!.Account);
        Assert.Empty(again.Changes);
    }

    [Fact]
    public async Task AcceptSafe_SummedLineFollowsAnotherPolicy_TakesTheOthersAndSaysWhy()
    {
        desk.Contracts.Add(MappingDesk.Contract("c2", "a2", ("l2", "JumpCloud Platform")));
        desk.Tenants.Add(new(new("t4"), "Wingtip Toys"));
        desk.Accounts.Add(new(new("a4"), "Wingtip Toys", true));
        desk.Accounts[1] = desk.Accounts[1] with { ExternalIds = ["t2"] };
        await desk.Mapping.AcceptAsync(new MappingRow { Tenant = "t3", Account = "a2", Summed = "true", TimeZone = "Europe/Berlin" });
        desk.Options.Billing.Products[0] = new BillingProduct { Name = "jumpcloud", ServiceNames = { "JumpCloud" }, Policy = new() { Summed = true } };
        desk.Options.Billing.Products.Add(new BillingProduct { Name = "devices", ServiceNames = { "Devices" } });

        var accepted = await desk.Mapping.AcceptSafeAsync();

        Assert.Equal(["t4", "t4"], accepted.Changes.Select(change => change.After!.Tenant.Value));
        Assert.Equal("Fabrikam: The policies of Fabrikam and Tailspin differ, and one line follows one policy.", Assert.Single(accepted.NotTaken).Text);
        Assert.Null(await desk.FindAsync("t2"));
        Assert.Null(await desk.FindAsync("t2", "devices"));
    }

    [Fact]
    public async Task AcceptSafe_TenantsCouldNotAllBeListed_IsRefused()
    {
        desk.Incomplete = "page 3 failed";

        Assert.Contains("page 3 failed", Assert.Single(await desk.RefusedAsync(() => desk.Mapping.AcceptSafeAsync())), StringComparison.Ordinal);
    }
}
