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

    [Theory]
    [InlineData("Contoso", "CONTOSO, Inc.", "both are 'contoso' without legal forms (none; Inc)")]
    [InlineData("Contoso & Söhne", "Contoso und Soehne", "both are 'contoso sohne'")]
    [InlineData("Contoso", "Contosso", "names alike to 97 %")]
    public void Suggest_Reason_IsForPeople(string tenant, string account, string text)
    {
        Add(tenant, account);

        Assert.Equal(text, Assert.Single(Assert.Single(Suggest()).Reasons).Text);
    }

    [Fact]
    public void Suggest_MoreThanTheMaximum_KeepsTheBest()
    {
        options.MaximumSuggestions = 2;
        Add("Contoso", "Contoso");
        AddAccounts("Contoso East", "Contoso West", "Contoso North");

        Assert.Equal([1, 2], Suggest().Select(suggestion => suggestion.Rank));
    }

    [Fact]
    public void Suggest_FieldsWithoutAnId_AreNotShared()
    {
        tenants.Add(new Tenant(new("t1"), "Contoso") { ExternalIds = ["-", "*****"] });
        accounts.Add(new Account(new("a1"), "Zephyr Quarry", IsActive: true) { ExternalIds = ["-", "*****", " "] });

        Assert.Empty(Suggest());
    }

    [Fact]
    public void Suggest_SharedExternalIdAndOtherNames_IsSafe()
    {
        tenants.Add(new Tenant(new("t1"), "Contoso") { ExternalIds = ["C-100"] });
        accounts.Add(new Account(new("a1"), "Zephyr Quarry", IsActive: true) { ExternalIds = ["c-100"] });

        Assert.True(Assert.Single(Suggest()).IsSafe);
    }

    [Theory]
    [InlineData("contoso.com", "https://www.contoso.com", null)]
    [InlineData("gmail.com", "gmail.com", "Only one of the names has a legal form: Ltd.")]
    [InlineData("portal.mymsp.net", "www.mymsp.net", "Only one of the names has a legal form: Ltd.")]
    public void Suggest_DomainOfATenantInTheSettings_IsEvidence(string ofTenant, string ofAccount, string? because)
    {
        options.IgnoredDomains.Add("www.MyMsp.net");
        options.TenantDomains["contoso"] = ofTenant;
        tenants.Add(new Tenant(new("t1"), "Contoso"));
        accounts.Add(new Account(new("a1"), "Contoso Ltd", IsActive: true) { Domains = [ofAccount] });

        Assert.Equal(because, Assert.Single(Suggest()).NotSafeBecause);
    }

    [Fact]
    public void Suggest_DomainByANameThatTwoTenantsHave_IsNotUsed()
    {
        options.TenantDomains["Contoso"] = "contoso.com";
        options.TenantDomains["t2"] = "fabrikam.com";
        tenants.AddRange([new(new("t1"), "Contoso"), new(new("t2"), "Contoso")]);
        accounts.Add(new Account(new("a1"), "Zephyr", IsActive: true) { Domains = ["contoso.com", "fabrikam.com"] });

        Assert.Equal("t2", Assert.Single(Suggest()).Tenant.Id.Value);
    }

    [Theory]
    [InlineData("Contoso Ltd", "contoso.com", "Contoso Ltd", "contoso.de", "The names are the same, and the domains are not: contoso.com and contoso.de.")]
    [InlineData("Contoso Berlin", "contoso.com", "Contoso Hamburg", "contoso.com", "The domain is the same, and the names are not.")]
    [InlineData("Contoso", "contoso.com", "Contoso Group", "contoso.com", "The domain is the same, and the names are not.")]
    [InlineData("Contoso Inc", "contoso.com", "Contoso Ltd", "contoso.com", "The legal forms differ: Inc and Ltd.")]
    [InlineData("Contoso", "contoso.com", "Contoso Ltd", "contoso.com", null)]
    [InlineData("IT Services", "it-services.com", "IT Services", "it-services.com", null)]
    [InlineData("Contoso Ltd", "contoso.com", "Contosso Ltd", "contoso.com", null)]
    public void Suggest_DomainAndName_AreBothWeighed(string tenant, string ofTenant, string account, string ofAccount, string? because)
    {
        tenants.Add(new Tenant(new("t1"), tenant) { Domains = [ofTenant] });
        accounts.Add(new Account(new("a1"), account, IsActive: true) { Domains = [ofAccount] });

        Assert.Equal(because, Assert.Single(Suggest()).NotSafeBecause);
    }

    [Theory]
    [InlineData("Contoso Ltd", "may be meant as well.")]
    [InlineData("Contoso AG", "may be meant as well.")]
    [InlineData("Contoso (closed)", "may be meant as well.")]
    [InlineData("Fabrikam t/a Contoso", "may be meant as well.")]
    [InlineData("Contoso Systems Ltd", "may be meant: its name is alike.")]
    [InlineData("Contosso Ltd", "may be meant: its name is alike.")]
    [InlineData("Contoso Systems AG", null)]
    [InlineData("Zephyr Quarry", null)]
    public void Suggest_AnotherAccountOrTenantIsAlike_NeitherIsSafe(string name, string? because)
    {
        Add("Contoso Ltd", "Contoso Ltd");
        AddAccounts(name);
        Assert.Equal(because is null ? null : $"Account {name} (a1) {because}", Suggest()[0].NotSafeBecause);

        accounts.RemoveAt(1);
        tenants.Add(new Tenant(new("t1"), name));
        Assert.Equal(because is null ? null : $"Tenant {name} (t1) {because}", Suggest()[0].NotSafeBecause);
    }

    [Fact]
    public void Suggest_NamesakeWithAnUmlautAndASlipOfThePen_MayBeMeant()
    {
        Add("Müller Handel", "Müller Handel");
        tenants.Add(new Tenant(new("t1"), "Mueller HHandel"));

        Assert.Equal("Tenant Mueller HHandel (t1) may be meant: its name is alike.", Suggest()[0].NotSafeBecause);
    }

    [Fact]
    public void Suggest_AlikeButBothWithANamesakeOfTheirOwn_AreSafe()
    {
        Add("Contoso Ltd", "Contoso Ltd");
        Add("Contoso Berlin Ltd", "Contoso Berlin Ltd");

        Assert.Equal([true, true], Suggest().Where(suggestion => suggestion.Rank == 1).Select(suggestion => suggestion.IsSafe));
    }

    [Fact]
    public void Suggest_NamesThatMayHaveChangedPlaces_AreNotSafe()
    {
        Add("Contoso", "Contoso");
        Add("Contoso Berlin", "Contoso Berlin Ltd");

        Assert.All(Suggest(), suggestion => Assert.False(suggestion.IsSafe));
    }

    [Fact]
    public void Suggest_UmlautsWrittenCrosswise_AreNotSafe()
    {
        Add("Loeffler Bau GmbH", "Loeffler Bau GmbH");
        Add("Loffler Bau GmbH", "Loffler Bau GmbH");

        Assert.All(Suggest(), suggestion => Assert.False(suggestion.IsSafe));
    }

    [Fact]
    public void Suggest_OneDomainTellsNamesakesApart_ThatPairIsSafe()
    {
        tenants.Add(new Tenant(new("t1"), "Contoso Ltd") { Domains = ["contoso.com"] });
        accounts.Add(new Account(new("a1"), "Contoso Ltd", IsActive: true) { Domains = ["contoso.com"] });
        accounts.Add(new Account(new("a2"), "Contoso Ltd", IsActive: true) { Domains = ["contoso.de"] });

        Assert.Equal([true, false], Suggest().Select(suggestion => suggestion.IsSafe));
    }

    [Fact]
    public void Suggest_InactiveAccount_IsNotSafe()
    {
        tenants.Add(new Tenant(new("t1"), "Contoso") { ExternalIds = ["C-100"] });
        accounts.Add(new Account(new("a1"), "Contoso", IsActive: false) { ExternalIds = ["C-100"] });

        Assert.Equal("The account is inactive.", Assert.Single(Suggest()).NotSafeBecause);
    }

    [Fact]
    public void Suggest_AccountIsLinked_IsSafeByAnExternalIdAlone()
    {
        Add("Contoso", "Contoso");
        linked.Add(new("a0"));
        Assert.Equal("The account is linked to another tenant already.", Assert.Single(Suggest()).NotSafeBecause);

        accounts[0] = accounts[0] with { ExternalIds = ["t0"] };
        Assert.True(Assert.Single(Suggest()).IsSafe);
    }

    [Fact]
    public void Suggest_ExternalIdOfTwoTenantsOnOneAccount_IsSafeForNeither()
    {
        tenants.AddRange([new(new("t1"), "Contoso"), new(new("t2"), "Fabrikam")]);
        accounts.Add(new Account(new("a1"), "Contoso", IsActive: true) { ExternalIds = ["t1", "t2"] });

        Assert.Equal(["Tenant Fabrikam (t2) has the same external id.", "Tenant Contoso (t1) has the same external id."], Suggest().Select(suggestion => suggestion.NotSafeBecause));
    }

    [Fact]
    public void Suggest_SettledTenant_GetsNoneAndStaysARival()
    {
        Add("Contoso", "Contoso");
        tenants.Add(new Tenant(new("t1"), "CONTOSO"));
        settled.Add(new("t1"));

        var suggestion = Assert.Single(Suggest());

        Assert.Equal(("t0", "Tenant CONTOSO (t1) may be meant as well."), (suggestion.Tenant.Id.Value, suggestion.NotSafeBecause));
    }

    [Fact]
    public void Suggest_MissingLegalFormsIgnored_IsSafeWithoutOneAndNotWithAnother()
    {
        options.IgnoreMissingLegalForms = true;
        Add("Contoso", "Contoso, Inc.");
        Add("Fabrikam Ltd", "Fabrikam GmbH");

        Assert.Equal([true, false], Suggest().Select(suggestion => suggestion.IsSafe));
    }

    [Theory]
    [InlineData("...", "---")]
    [InlineData("", "")]
    [InlineData("\ud800", "\udfff")]
    public void Suggest_NamesWithoutLettersAndDigits_SuggestsNothing(string tenant, string account)
    {
        Add(tenant, account);

        Assert.Empty(Suggest());
    }

    [Fact]
    public void Suggest_NameThatHundredsHave_IsSafeForNone()
    {
        for (var i = 0; i < 300; i++)
            Add("Contoso Ltd", "Contoso Ltd");

        var suggestions = Suggest();

        Assert.Equal(tenants.Count * options.MaximumSuggestions, suggestions.Count);
        Assert.All(suggestions, suggestion => Assert.EndsWith("may be meant as well.", suggestion.NotSafeBecause, StringComparison.Ordinal));
    }

    [Fact]
    public void Suggest_NoTenantOrAccount_SuggestsNothing()
    {
        tenants.Add(new Tenant(new("t1"), "Contoso"));
        Assert.Empty(Suggest());

        tenants.Clear();
        AddAccounts("Contoso");
        Assert.Empty(Suggest());
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
