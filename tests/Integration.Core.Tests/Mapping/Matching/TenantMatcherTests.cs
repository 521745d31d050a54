using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping.Matching;

public class TenantMatcherTests
{
    private readonly List<Tenant> tenants = [];
    private readonly List<Account> accounts = [];
    private readonly HashSet<TenantId> settled = [];
    private readonly HashSet<AccountId> linked = [];
    private readonly MappingOptions options = new();

    [Theory]
    [InlineData("Contoso Ltd", "CONTOSO LIMITED")]
    [InlineData("Müller & Söhne GmbH", "Mueller und Soehne G.m.b.H.")]
    [InlineData("Müller Bau", "Muller Bau")]
    [InlineData("O'Brien, Inc.", "OBrien Incorporated")]
    [InlineData("J. P. Morrow LLC", "JP Morrow L.L.C.")]
    [InlineData("Nordlicht-Logistik GmbH & Co. KG", "Nordlicht Logistik GmbH & Co KG")]
    [InlineData("The Blue Heron", "Blue Heron")]
    [InlineData("Contoso Ltd", "Contoso Ltd t/a Blue Heron")]
    public void Suggest_SameNameAndFormWrittenOtherwise_IsSafe(string tenant, string account)
    {
        Add(tenant, account);

        var suggestion = Assert.Single(Suggest());

        Assert.Equal((MatchEvidence.ExactName, null), (suggestion.Evidence, suggestion.NotSafeBecause));
    }

    [Theory]
    [InlineData("Müller GmbH", "Müller AG", "The legal forms differ: GmbH and AG.")]
    [InlineData("Smith & Co", "Smith Ltd", "The legal forms differ: Co and Ltd.")]
    [InlineData("Contoso", "Contoso, Inc.", "Only one of the names has a legal form: Inc.")]
    [InlineData("IT Services GmbH", "IT Services GmbH", "The name is made of words that many companies have.")]
    [InlineData("Contoso", "Contoso (Berlin)", "Only a part of the names is the same.")]
    [InlineData("Blue Heron", "Contoso Ltd t/a Blue Heron", "Only a part of the names is the same.")]
    [InlineData("Contoso Ltd dba Red Fox", "Contoso Ltd dba Blue Heron", "Only a part of the names is the same.")]
    [InlineData("Contoso", "Contosso", "The names are only alike.")]
    [InlineData("Bauer", "Baur", "The names are only alike.")]
    [InlineData("Mueller", "Muller", "The names are only alike.")]
    public void Suggest_NameThatIsNotQuiteTheSame_IsSuggestedAndNotSafe(string tenant, string account, string because)
    {
        Add(tenant, account);

        Assert.Equal(because, Assert.Single(Suggest()).NotSafeBecause);
    }

    [Theory]
    [InlineData("Alder Creek Dental Group", "Dental Group Alder Creek")]
    [InlineData("Harborview Capital Management", "HCM")]
    [InlineData("Novatek Technologies", "Novatek Tech.")]
    [InlineData("Novatek International Mgmt", "Novatek Intl Management")]
    [InlineData("Novatek Systems", "Novatek Sytems")]
    public void Suggest_NameThatIsAlike_ComesFirst(string tenant, string account)
    {
        Add(tenant, account);
        AddAccounts("Alder Grove Veterinary", "Harbor Freight", "Nova Systems", "Capital Systems Berlin", "Dental Technologies");

        var first = Suggest()[0];

        Assert.Equal((account, MatchEvidence.Similarity, 1), (first.Account.Name, first.Evidence, first.Rank));
    }

    [Fact]
    public void Suggest_NothingInCommon_SuggestsNothing()
    {
        Add("Contoso", "Zephyr Quarry");

        Assert.Empty(Suggest());
    }

    [Fact]
    public void Suggest_AllKindsOfEvidence_RanksThemAndNamesEach()
    {
        tenants.Add(new Tenant(new("5f0c9a1b"), "Contoso Ltd") { Domains = ["contoso.com"] });
        accounts.Add(new Account(new("1"), "Contosso Ltd", IsActive: true));
        accounts.Add(new Account(new("2"), "Contoso Ltd", IsActive: true));
        accounts.Add(new Account(new("3"), "Contoso Group", IsActive: true) { Domains = ["https://www.contoso.com/"] });
        accounts.Add(new Account(new("4"), "Contoso Ltd", IsActive: true) { ExternalIds = ["5F0C9A1B"], Domains = ["contoso.com"] });

        var suggestions = Suggest();

        Assert.Equal(["4", "3", "2", "1"], suggestions.Select(suggestion => suggestion.Account.Id.Value));
        Assert.Equal(["external id 5f0c9a1b on both", "domain contoso.com", "both are 'contoso'"], suggestions[0].Reasons.Select(reason => reason.Text));
        Assert.Equal(suggestions.Select(suggestion => suggestion.Score).OrderDescending(), suggestions.Select(suggestion => suggestion.Score));
        Assert.Equal([true, false, false, false], suggestions.Select(suggestion => suggestion.IsSafe));
    }

    [Fact]
    public void Suggest_MoreThanTheMaximum_KeepsTheBest()
    {
        options.MaximumSuggestions = 2;
        Add("Contoso", "Contoso");
        AddAccounts("Contoso East", "Contoso West", "Contoso North");

        Assert.Equal([1, 2], Suggest().Select(suggestion => suggestion.Rank));
    }

    private void Add(string tenant, string account)
    {
        tenants.Add(new Tenant(new($"t{tenants.Count}"), tenant));
        AddAccounts(account);
    }

    private void AddAccounts(params string[] names) => accounts.AddRange(names.Select((name, i) => new Account(new($"a{accounts.Count + i}"), name, IsActive: true)));

    private IReadOnlyList<MappingSuggestion> Suggest() =>
        TenantMatcher.Suggest(new MatchInput { Tenants = tenants, Accounts = accounts, Settled = settled, Linked = linked, Options = options });
}
