namespace Integration.Core.Tests.Mapping.Matching;

public class NamingWorldTests(ITestOutputHelper output)
{
    [Fact]
    public void Suggest_TwoThousandOnBothSides_AcceptsNoWrongPairAndMostTrueOnes()
    {
        List<MatchingFigures> all = [.. Enumerable.Range(1, NamingShares.Seeds).Select(seed => MatchingFigures.Of(new NamingWorld(seed)))];

        output.WriteLine($"The worst of {all.Count} seeds: {all.Min(figures => figures.AcceptedShare):P1} accepted, {all.Min(figures => figures.FirstShare):P1} first, {all.Max(figures => figures.Wrong.Count)} wrong.");
        Assert.Empty(all.SelectMany(figures => figures.Wrong).Select(wrong => $"{wrong.Tenant.Name} is not {wrong.Account.Name}: {wrong.Reasons[0].Text}"));
        Assert.All(all, figures => Assert.InRange(figures.AcceptedShare, 0.60, 1));
        Assert.All(all, figures => Assert.InRange(figures.FirstShare, 0.95, 1));
    }

    [Fact]
    public void World_ItsCounts_AreThoseOfTheTable()
    {
        var world = new NamingWorld(1);

        Assert.Equal((NamingShares.Tenants, NamingShares.Companies), (world.Tenants.Count, world.Accounts.Count));
        Assert.Equal(NamingShares.Tenants - NamingShares.TenantsWithoutCompany, world.Truth.Count);
        Assert.Equal(world.Tenants.Count, world.Tenants.DistinctBy(tenant => tenant.Id).Count());
        Assert.Equal(world.Accounts.Count, world.Accounts.DistinctBy(account => account.Id).Count());
        Assert.Empty(world.Truth.Values.Except(world.Accounts.Select(account => account.Id)));
    }
}
