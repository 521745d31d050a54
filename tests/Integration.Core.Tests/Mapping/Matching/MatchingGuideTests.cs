using System.Globalization;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping.Matching;

public class MatchingGuideTests
{
    [Fact]
    public void Guide_TableOfNoise_IsThatOfTheGenerator() => Assert.Equal(
        NamingNoise.All.Select(kind => $"| {kind.Name} | {Percent(kind.Tenants)} | {Percent(kind.Companies)} | {kind.Example} |"),
        MatchingGuide.Rows("| noise |"));

    [Fact]
    public void Guide_TableOfTheWorld_IsThatOfTheGenerator()
    {
        var twice = NamingShares.Companies - NamingShares.CompaniesEnteredTwice - (NamingShares.Tenants - NamingShares.TenantsEnteredTwice - NamingShares.TenantsWithoutCompany);

        Assert.Equal(
            [
                $"{NamingShares.Tenants}; {NamingShares.Companies}", $"{NamingShares.TenantsWithoutCompany}; {twice}", $"{NamingShares.Families}", $"{NamingShares.CrossedFamilies}",
                $"{NamingShares.Namesakes}", $"{NamingShares.CompaniesEnteredTwice}; {NamingShares.TenantsEnteredTwice}",
                $"{Percent(NamingShares.WithoutLegalForm)}; {Percent(NamingShares.WithTradingName)}", $"{Percent(NamingShares.CompaniesWithWebAddress)}; {Percent(NamingShares.TenantsWithDomain)}",
                Percent(NamingShares.SharedHost), Percent(NamingShares.FamiliesOnOneDomain), Percent(NamingShares.CompaniesWithTenantId),
            ],
            MatchingGuide.Rows("| | |").Select(row => row.Split('|')[2].Trim()));
    }

    [Fact]
    public void Guide_TableOfSettings_HasEveryOptionWithItsDefault()
    {
        var options = new MappingOptions();

        Assert.Equal(
            typeof(MappingOptions).GetProperties().Select(property => $"`Mapping:{property.Name}` = {Text(property.GetValue(options))}").Order(),
            MatchingGuide.Rows("| setting |").Select(row => row.Split('|')).Select(cells => $"{cells[1].Trim()} = {cells[2].Trim()}").Order());
    }

    private static string Text(object? value) => value switch
    {
        null => "none",
        bool flag => flag ? "true" : "false",
        System.Collections.ICollection { Count: 0 } => "empty",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");
}
