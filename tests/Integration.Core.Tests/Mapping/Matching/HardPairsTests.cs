using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping.Matching;

/// <summary>Names as they are met in the books of service providers: companies of a group, shops of a chain, and namesakes but for a letter. The domain, where there is one, is that of both.</summary>
public class HardPairsTests
{
    [Theory]
    [InlineData("Subway 1234", "Subway 1235", "subway.com")]
    [InlineData("Subway 1234 Ltd", "Subway 1235 Ltd", null)]
    [InlineData("Subway", "Smith Ltd t/a Subway", "subway.com")]
    [InlineData("Jones Ltd t/a Subway", "Smith Ltd t/a Subway", "subway.com")]
    [InlineData("Studio 54 Ltd", "Studio 45 Ltd", "studio.com")]
    [InlineData("Route 66 Motors", "Route 67 Motors", "route.com")]
    [InlineData("Team 24 GmbH", "Team 24 7 GmbH", "team.de")]
    [InlineData("Summit 2019 LLC", "Summit 2020 LLC", "summit.com")]
    [InlineData("Contoso 1 Ltd", "Contoso 11 Ltd", "contoso.com")]
    [InlineData("ABC Dental - North", "ABC Dental - South", "abcdental.com")]
    [InlineData("ABC Dental - North", "ABC Dental", "abcdental.com")]
    [InlineData("ABC Dental (North)", "ABC Dental (South)", "abcdental.com")]
    [InlineData("ABC Dental North", "ABC Dental North LLC", "abcdental.com")]
    [InlineData("Contoso East Ltd", "Contoso West Ltd", "contoso.com")]
    [InlineData("Contoso UK Ltd", "Contoso US Ltd", "contoso.com")]
    [InlineData("Contoso UK Ltd", "Contoso Ltd", "contoso.com")]
    [InlineData("Contoso Hotel Bern AG", "Contoso Hotel Berg AG", "contoso.com")]
    [InlineData("Contoso Bau Essen", "Contoso Bau Hessen", "contoso.com")]
    [InlineData("Contoso Berlin", "Contoso Berlin GmbH", "contoso.com")]
    [InlineData("Contoso Holding", "Contoso Holding GmbH", "contoso.com")]
    [InlineData("Contoso GmbH", "Contoso Holding GmbH", "contoso.com")]
    [InlineData("Contoso", "Contoso Ltd t/a Blue Heron", "contoso.com")]
    [InlineData("Contoso A Ltd", "Contoso B Ltd", "contoso.com")]
    [InlineData("Contoso II Ltd", "Contoso III Ltd", "contoso.com")]
    [InlineData("Müller GmbH & Co. KG", "Müller GmbH", "mueller.de")]
    [InlineData("Müller Verwaltungs GmbH", "Müller GmbH & Co. KG", "mueller.de")]
    [InlineData("Harper LLC", "Harper Inc", "harper.com")]
    [InlineData("Kaiser Group", "Kaiser Bau GmbH (Kaiser Group)", "kaiser.com")]
    [InlineData("Smith & Sons Ltd", "Smith and Son Ltd", null)]
    [InlineData("Smith & Sons Ltd", "Smith and Daughters Ltd", "smith.com")]
    [InlineData("Nova Systems Ltd", "Nava Systems Ltd", "nova.com")]
    [InlineData("Medica Ltd", "Medico Ltd", "medica.com")]
    [InlineData("Groß Bau GmbH", "Gros Bau GmbH", null)]
    [InlineData("Bauer GmbH", "Baur GmbH", null)]
    [InlineData("J. Smith Ltd", "K. Smith Ltd", "smith.com")]
    [InlineData("JP Morrow LLC", "PJ Morrow LLC", "morrow.com")]
    [InlineData("Thomas Martin GmbH", "Martin Thomas GmbH", null)]
    [InlineData("Contoso Deutschland GmbH", "Contoso Germany GmbH", null)]
    [InlineData("Meridian (formerly Alder Tech)", "Alder Tech", "alder.com")]
    [InlineData("Alder Tech Ltd", "Meridian Ltd (formerly Alder Tech Ltd)", null)]
    [InlineData("Hansen Bau AG (Bern)", "Hansen Bau AG (Basel)", "hansen.ch")]
    public void Suggest_NamesOfTwoCompanies_AreNeverSafe(string tenant, string account, string? domain) =>
        Assert.DoesNotContain(Suggest(tenant, account, domain), suggestion => suggestion.IsSafe);

    [Theory]
    [InlineData("Smith & Sons Ltd", "Smith and Sons Limited", null)]
    [InlineData("The Alder Group LLC", "Alder Group, L.L.C.", null)]
    [InlineData("J.P. Morrow Inc.", "JP Morrow Incorporated", null)]
    [InlineData("Weiß Café", "Weiss Cafe", null)]
    [InlineData("Löffler Bau GmbH & Co. KG", "LOEFFLER BAU GMBH & CO KG", null)]
    [InlineData("ABC Dental - North", "ABC Dental North", null)]
    [InlineData("Subway 1234", "SUBWAY-1234", null)]
    [InlineData("Contoso", "Contoso GmbH", "contoso.com")]
    [InlineData("Contoso Berlin GmbH", "Contoso Berlin GmbH", "contoso.com")]
    [InlineData("Contoso Systms Ltd", "Contoso Systems Ltd", "contoso.com")]
    [InlineData("Contoso Ssytems Ltd", "Contoso Systems Ltd", "contoso.com")]
    [InlineData("Thomas Martin GmbH", "Martin Thomas GmbH", "thomas.de")]
    public void Suggest_NamesOfOneCompany_AreSafe(string tenant, string account, string? domain) =>
        Assert.True(Assert.Single(Suggest(tenant, account, domain)).IsSafe);

    private static IReadOnlyList<MappingSuggestion> Suggest(string tenant, string account, string? domain)
    {
        string[] domains = domain is null ? [] : [domain];
        return TenantMatcher.Suggest(new MatchInput
        {
            Tenants = [new Tenant(new("t0"), tenant) { Domains = domains }],
            Accounts = [new Account(new("a0"), account, IsActive: true) { Domains = domains }],
        });
    }
}
