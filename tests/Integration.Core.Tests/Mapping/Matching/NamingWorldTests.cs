using System.Globalization;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping.Matching;

public class NamingWorldTests(ITestOutputHelper output)
{
    [Fact]
    public void Suggest_TwoThousandOnBothSides_AcceptsNoWrongPairAndMostTrueOnes()
    {
        var all = Measure(new MappingOptions());
        var loose = Measure(new MappingOptions { IgnoreMissingLegalForms = true });

        string[] rows =
        [
            $"| accepted by accepting all the safe ones | {Worst(all, figures => figures.AcceptedShare)} | {Worst(loose, figures => figures.AcceptedShare)} |",
            $"| the right account is the first suggestion | {Worst(all, figures => figures.FirstShare)} | {Worst(loose, figures => figures.FirstShare)} |",
            $"| wrong pairs among the safe ones, of some 1,200 | {all.Max(figures => figures.Wrong.Count)} | {loose.Max(figures => figures.Wrong.Count)} |",
        ];
        foreach (var row in rows)
            output.WriteLine(row);

        Assert.Empty(all.SelectMany(figures => figures.Misses));
        Assert.Equal(rows, MatchingGuide.Rows("| of the tenants"));
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

    private static List<MatchingFigures> Measure(MappingOptions options) =>
        [.. Enumerable.Range(1, NamingShares.Seeds).Select(seed => MatchingFigures.Of(new NamingWorld(seed), options))];

    // Rounded down: the table promises nothing that was not reached.
    private static string Worst(List<MatchingFigures> all, Func<MatchingFigures, double> share) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(all.Min(share) * 1000) / 10:0.0} %");
}
