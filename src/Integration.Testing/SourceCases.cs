namespace Integration.Testing;

/// <summary>The cases that the suites of sources share, by the names of their methods.</summary>
internal static class SourceCases
{
    public static IEnumerable<ContractCase> Of<TSource, TWorld>(ContractSuite<ISourceFixture<TSource>, TWorld> suite)
        where TWorld : SourceWorld<TSource> =>
    [
        suite.Case(List_Tenants_ComeOnceAndAllAsync<TSource>, nameof(List_Tenants_ComeOnceAndAllAsync)),
        suite.Case(Read_MoreThanOnePage_IsReadToTheEndAsync<TSource>, nameof(Read_MoreThanOnePage_IsReadToTheEndAsync)),
        suite.Case(Read_SeveralTenants_AreKeptApartAsync<TSource>, nameof(Read_SeveralTenants_AreKeptApartAsync)),
        suite.Case(Read_TenantWithNothing_IsKnownAndZeroAsync<TSource>, nameof(Read_TenantWithNothing_IsKnownAndZeroAsync)),
        suite.Case(Read_OneTenantFails_IsUnknownAndNotZeroAsync<TSource>, nameof(Read_OneTenantFails_IsUnknownAndNotZeroAsync)),
        suite.Case(Read_OneTenantFails_TheOthersAreReadAsync<TSource>, nameof(Read_OneTenantFails_TheOthersAreReadAsync)),
        suite.Case(Read_Cancelled_StopsAsync<TSource>, nameof(Read_Cancelled_StopsAsync)),
    ];

    private static async Task List_Tenants_ComeOnceAndAllAsync<TSource>(SourceWorld<TSource> world)
    {
        var one = await world.TenantAsync(1).ConfigureAwait(false);
        var other = await world.TenantAsync(0).ConfigureAwait(false);

        var (tenants, incompleteBecause) = await world.ListAsync(world.Token).ConfigureAwait(false);

        foreach (var tenant in (Core.TenantId[])[one, other])
            Due.Be(tenants.Count(listed => listed == tenant) == 1, $"Tenant {tenant} is due once in the list, and is there {tenants.Count(listed => listed == tenant)} times.");
        Due.Be(incompleteBecause is null, $"Every tenant is listed, and the list is said to be incomplete: {incompleteBecause}");
    }

    private static async Task Read_MoreThanOnePage_IsReadToTheEndAsync<TSource>(SourceWorld<TSource> world)
    {
        var tenant = await world.TenantAsync(world.Fixture.MoreThanOnePage).ConfigureAwait(false);

        await world.CountsAreAsync("Every page is read, and nothing twice", (tenant, world.Fixture.MoreThanOnePage)).ConfigureAwait(false);
    }

    private static async Task Read_SeveralTenants_AreKeptApartAsync<TSource>(SourceWorld<TSource> world)
    {
        var one = await world.TenantAsync(2).ConfigureAwait(false);
        var other = await world.TenantAsync(3).ConfigureAwait(false);

        await world.CountsAreAsync("Each tenant has its own", (one, 2), (other, 3)).ConfigureAwait(false);
    }

    private static async Task Read_TenantWithNothing_IsKnownAndZeroAsync<TSource>(SourceWorld<TSource> world)
    {
        await world.TenantAsync(2).ConfigureAwait(false);
        var nothing = await world.TenantAsync(0).ConfigureAwait(false);

        await world.CountsAreAsync("The tenant has nothing, and that is known", (nothing, 0)).ConfigureAwait(false);
    }

    private static async Task Read_OneTenantFails_IsUnknownAndNotZeroAsync<TSource>(SourceWorld<TSource> world)
    {
        var tenant = await world.TenantAsync(2).ConfigureAwait(false);
        if (!await world.Fixture.FailTenantAsync(tenant, world.Token).ConfigureAwait(false))
            return;

        var count = (await world.CountAsync(tenant).ConfigureAwait(false))[0];

        Due.Be(!count.IsKnown, $"Tenant {tenant} could not be read, so Unknown is due, and {count} was read.");
        Due.Be(!string.IsNullOrWhiteSpace(count.Reason), $"Tenant {tenant} is Unknown without a reason that a person understands.");
    }

    private static async Task Read_OneTenantFails_TheOthersAreReadAsync<TSource>(SourceWorld<TSource> world)
    {
        var failing = await world.TenantAsync(2).ConfigureAwait(false);
        var other = await world.TenantAsync(3).ConfigureAwait(false);
        if (!await world.Fixture.FailTenantAsync(failing, world.Token).ConfigureAwait(false))
            return;

        var counts = await world.CountAsync(failing, other).ConfigureAwait(false);

        Due.Be(counts[1].TryGet(out var read) && read == 3, $"A failure of another tenant leaves this one alone: 3 are due for tenant {other}, and {counts[1]} was read.");
    }

    private static async Task Read_Cancelled_StopsAsync<TSource>(SourceWorld<TSource> world)
    {
        var tenant = await world.TenantAsync(1).ConfigureAwait(false);
        var cancelled = new CancellationToken(canceled: true);

        await Due.CancelAsync(() => world.ListAsync(cancelled)).ConfigureAwait(false);
        await Due.CancelAsync(() => world.ReadAsync([tenant], cancelled)).ConfigureAwait(false);
    }
}
