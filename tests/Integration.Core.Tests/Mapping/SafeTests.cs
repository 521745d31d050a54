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
    public async Task AcceptSafe_TenantsCouldNotAllBeListed_IsRefused()
    {
        desk.Incomplete = "page 3 failed";

        Assert.Contains("page 3 failed", Assert.Single(await desk.RefusedAsync(() => desk.Mapping.AcceptSafeAsync())), StringComparison.Ordinal);
    }
}
