using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping;

public class TenantMapperTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    private readonly BillingOptions options = new() { Products = { new BillingProduct { Name = "jumpcloud", ServiceNames = { "JumpCloud" } } }, DefaultPolicy = new() { Minimum = 3 } };
    private readonly List<Tenant> tenants = [new(new("t1"), "Acme Inc.")];
    private readonly List<Account> accounts = [new(new("a1"), "ACME, Incorporated", true)];
    private readonly List<Contract> contracts = [Contract("c1", "a1", Line("l1", "c1"))];
    private readonly List<Link> links = [];
    private readonly MappingOptions naming = new();

    [Fact]
    public void Map_OneOfEach_LinksWithTheDefaultPolicyAndNotLive()
    {
        var link = Assert.Single(Map().Added);

        Assert.Equal((new TenantId("t1"), new AccountId("a1"), new ContractId("c1"), new ContractLineId("l1")), (link.Tenant, link.Account, link.Contract, link.Line));
        Assert.Equal(3, link.Policy.Minimum);
        Assert.Null(link.LiveSince);
    }

    [Fact]
    public void Map_LinkExists_IsNotMovedWhenTheNameChanges()
    {
        links.Add(Assert.Single(Map().Added));
        tenants[0] = tenants[0] with { Name = "Globex" };
        accounts.Add(new(new("a2"), "Globex", true));

        var result = Map();

        Assert.Empty(result.Added);
        Assert.Empty(result.Unmapped);
    }

    [Theory]
    [InlineData("MAP001", "no account")]
    [InlineData("MAP002", "two accounts")]
    [InlineData("MAP003", "two tenants")]
    [InlineData("MAP004", "inactive account")]
    [InlineData("MAP005", "no contract")]
    [InlineData("MAP006", "ended contract")]
    [InlineData("MAP006", "inactive contract")]
    [InlineData("MAP007", "not recurring")]
    [InlineData("MAP008", "no service")]
    [InlineData("MAP009", "two contracts")]
    [InlineData("MAP010", "two services")]
    [InlineData("MAP011", "line taken")]
    [InlineData("MAP012", "empty name")]
    [InlineData("MAP030", "other domain")]
    [InlineData("MAP030", "account taken")]
    [InlineData("MAP030", "name alike")]
    public void Map_SomethingDoesNotFit_SaysWhat(string code, string what)
    {
        Spoil(what);

        var result = Map();

        Assert.Empty(result.Added);
        Assert.All(result.Unmapped, unmapped => Assert.Equal(code, unmapped.Reason.Code));
        Assert.NotEmpty(result.Unmapped);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("JumpCloud Devices")]
    public void Map_LineThatMayFitIsUnknown_TakesNoOtherForTheOnlyOne(string? service)
    {
        contracts[0] = contracts[0] with { Unread = [new UnreadLine(new("l2"), service, "the request failed")] };

        var reason = Assert.Single(Map().Unmapped).Reason;

        Assert.Equal(("MAP031", "Line l2: the request failed"), (reason.Code, reason.Evidence));
    }

    [Fact]
    public void Map_LineOfAnotherProductIsUnknown_LinksTheOneThatFits()
    {
        contracts[0] = contracts[0] with { Unread = [new UnreadLine(new("l2"), "Backup", "the request failed")] };

        Assert.Equal(new ContractLineId("l1"), Assert.Single(Map().Added).Line);
    }

    [Fact]
    public void Map_SecondContractHasEnded_TakesTheOneInForce()
    {
        contracts.Add(Contract("c0", "a1", Line("l0", "c0")) with { Term = new(new(2025, 1, 1), new(2025, 12, 31)) });

        Assert.Equal(new ContractLineId("l1"), Assert.Single(Map().Added).Line);
    }

    [Fact]
    public void Candidates_OnlyOneAccountFits_LeavesOthersUnread()
    {
        tenants.Add(new(new("t2"), "Nobody"));
        accounts.Add(new(new("a2"), "Somebody", true));

        Assert.Equal([new AccountId("a1")], new TenantMapper(tenants, accounts, links, options, naming).Candidates);
    }

    [Theory]
    [InlineData("Müller GmbH", "Müller AG", "MAP029")]
    [InlineData("Acme Ltd", "Acme Inc", "MAP029")]
    [InlineData("Acme Limited", "Acme, Ltd.", null)]
    [InlineData("Acme", "Acme, Inc.", "MAP030")]
    [InlineData("Zen Spa", "Zen", "MAP030")]
    [InlineData("IT Services GmbH", "IT Services", "MAP030")]
    [InlineData("IT Services GmbH", "IT Services GmbH", "MAP030")]
    public void Map_NameThatAnotherCompanyMayHave_IsNotTaken(string tenant, string account, string? code)
    {
        tenants[0] = tenants[0] with { Name = tenant };
        accounts[0] = accounts[0] with { Name = account };

        Assert.Equal(code, Map().Unmapped.SingleOrDefault()?.Reason.Code);
    }

    [Fact]
    public void Map_MissingLegalFormsAreIgnored_TakesTheOnlyAccountOfTheName()
    {
        naming.IgnoreMissingLegalForms = true;
        accounts[0] = accounts[0] with { Name = "Acme" };

        Assert.Equal(new AccountId("a1"), Assert.Single(Map().Added).Account);
    }

    [Fact]
    public void Map_ServiceNameEndsLikeALegalForm_DoesNotStandForOtherServices()
    {
        options.Products[0] = new BillingProduct { Name = "jumpcloud", ServiceNames = { "JumpCloud PC" } };
        contracts[0] = Contract("c1", "a1", Line("l1", "c1") with { ServiceName = "JumpCloud SSO" });

        var other = Map();
        contracts[0] = Contract("c1", "a1", Line("l1", "c1") with { ServiceName = "JumpCloud PC, monthly" });

        Assert.Equal("MAP008", Assert.Single(other.Unmapped).Reason.Code);
        Assert.Equal(new ContractLineId("l1"), Assert.Single(Map().Added).Line);
    }

    [Fact]
    public void Map_LinkHasAnAccountOnly_GetsTheOnlyLineAndMovesNoFurther()
    {
        links.Add(Linked("t1", "a1") with { TenantName = "Globex" });

        var link = Assert.Single(Map().Completed);
        links[0] = link;
        contracts.Add(Contract("c2", "a1", Line("l2", "c2")));
        var later = Map();

        Assert.Equal((new ContractLineId("l1"), "JumpCloud Platform", "Globex"), (link.Line, link.ServiceName, link.TenantName));
        Assert.Null(link.LiveSince);
        Assert.Empty(later.Added.Concat(later.Completed));
    }

    [Fact]
    public void Map_LinkHasAnAccountOnlyAndNoLineFits_SaysWhy()
    {
        links.Add(Linked("t1", "a1"));
        contracts.Clear();

        var without = Assert.Single(Map().WithoutLine);

        Assert.Equal(("t1", "MAP005"), (without.Link.Tenant.Value, without.Reason.Code));
    }

    [Theory]
    [InlineData(true, "MAP004")]
    [InlineData(false, "MAP021")]
    public void Map_AccountOfAWaitingLinkIsInactiveOrGone_GivesItNoLineAndSaysSo(bool isListed, string code)
    {
        links.Add(Linked("t1", "a1"));
        accounts[0] = accounts[0] with { IsActive = false };
        if (!isListed)
            accounts.Clear();

        var result = Map();

        Assert.Empty(result.Completed);
        Assert.Equal(code, Assert.Single(result.WithoutLine).Reason.Code);
        Assert.Empty(new TenantMapper(tenants, accounts, links, options, naming).Candidates);
    }

    [Fact]
    public void Map_TwoLinksOfOneAccountWaitForOneLine_NeitherTakesItUnlessBothAreSummed()
    {
        tenants.Add(new(new("t2"), "Globex"));
        links.AddRange([Linked("t1", "a1"), Linked("t2", "a1")]);

        var alone = Map();
        links[0] = links[0] with { Policy = new() { Summed = true } };
        links[1] = links[1] with { Policy = new() { Summed = true } };
        var summed = Map();

        Assert.Empty(alone.Completed);
        Assert.All(alone.WithoutLine, link => Assert.Equal("MAP011", link.Reason.Code));
        Assert.Equal(2, summed.Completed.Count);
    }

    [Fact]
    public void Map_SeveralProducts_LinksEachToItsLine()
    {
        options.Products.Add(new BillingProduct { Name = "devices", ServiceNames = { "JumpCloud Devices" }, Policy = new() { Counts = UsageCount.Devices } });
        contracts[0] = Contract("c1", "a1", Line("l1", "c1"), Line("l2", "c1") with { ServiceName = "JumpCloud Devices, monthly" });

        var both = Map();
        contracts[0] = Contract("c1", "a1", Line("l1", "c1"));
        var one = Map();

        Assert.Equal([("jumpcloud", "l1", UsageCount.Users), ("devices", "l2", UsageCount.Devices)], both.Added.Select(link => (link.Product, link.Line!.Value.Value, link.Policy.Counts)));
        Assert.Equal("jumpcloud", Assert.Single(one.Added).Product);
        var missing = Assert.Single(one.Unmapped);
        Assert.Equal(("devices", "MAP008", "tenant:t1/devices"), (missing.Product, missing.Reason.Code, missing.Reason.Subject));
    }

    [Fact]
    public void Map_TenantIsLinkedForAnotherProduct_TakesItsAccountWhateverItsName()
    {
        tenants[0] = tenants[0] with { Name = "Globex" };
        links.Add(Linked("t1", "a1") with { Product = "ticketing" });

        Assert.Equal(new AccountId("a1"), Assert.Single(Map().Added).Account);
    }

    [Fact]
    public void Map_TenantsCouldNotAllBeListed_WaitsForNamesAndCompletesLinks()
    {
        tenants.Add(new(new("t2"), "Globex"));
        links.Add(Linked("t2", "a1"));

        var result = new TenantMapper(tenants, accounts, links, options, naming) { IncompleteBecause = "page 3 failed" }.Map(contracts, Today);

        Assert.Equal("MAP013", Assert.Single(result.Unmapped).Reason.Code);
        Assert.Equal("t2", Assert.Single(result.Completed).Tenant.Value);
    }

    private static Link Linked(string tenant, string account) =>
        new() { Tenant = new(tenant), Product = "jumpcloud", TenantName = tenant, Account = new(account), AccountName = "ACME" };

    private MappingResult Map() => new TenantMapper(tenants, accounts, links, options, naming).Map(contracts, Today);

    private void Spoil(string what)
    {
        switch (what)
        {
            case "no account": accounts.Clear(); break;
            case "two accounts": accounts.Add(new(new("a2"), "Acme LLC", true)); break;
            case "two tenants": tenants.Add(new(new("t2"), "acme")); break;
            case "inactive account": accounts[0] = accounts[0] with { IsActive = false }; break;
            case "no contract": contracts.Clear(); break;
            case "ended contract": contracts[0] = contracts[0] with { Term = new(new(2025, 1, 1), new(2026, 6, 14)) }; break;
            case "inactive contract": contracts[0] = contracts[0] with { IsActive = false }; break;
            case "not recurring": contracts[0] = contracts[0] with { IsRecurring = false }; break;
            case "no service": contracts[0] = contracts[0] with { Lines = [Line("l1", "c1") with { ServiceName = "Backup" }] }; break;
            case "two contracts": contracts.Add(Contract("c2", "a1", Line("l2", "c2"))); break;
            case "two services": contracts[0] = contracts[0] with { Lines = [Line("l1", "c1"), Line("l2", "c1")] }; break;
            case "line taken": links.AddRange([Map().Added[0] with { Tenant = new("t9") }, Linked("t1", "a1") with { Product = "ticketing" }]); break;
            case "other domain": (tenants[0], accounts[0]) = (tenants[0] with { Domains = ["acme.com"] }, accounts[0] with { Domains = ["acme.example"] }); break;
            case "account taken": links.Add(Map().Added[0] with { Tenant = new("t9"), Line = new("l9") }); break;
            case "name alike": accounts.Add(new(new("a2"), "Acme Berlin Inc.", true)); break;
            case "empty name": tenants[0] = tenants[0] with { Name = "..." }; break;
            default: throw new ArgumentOutOfRangeException(nameof(what), what, null);
        }
    }

    private static Contract Contract(string id, string account, params ContractLine[] lines) => new()
    {
        Id = new(id),
        Account = new(account),
        Name = $"Contract {id}",
        Term = new(new(2026, 1, 1), new(2026, 12, 31)),
        IsActive = true,
        IsRecurring = true,
        Lines = lines,
    };

    private static ContractLine Line(string id, string contract) => new()
    {
        Id = new(id),
        Contract = new(contract),
        ContractName = $"Contract {contract}",
        Account = new("a1"),
        Service = new("s1"),
        ServiceName = "JumpCloud Platform",
        Term = new(new(2026, 1, 1), new(2026, 12, 31)),
        IsBillable = true,
        PeriodMonths = 1,
    };
}
