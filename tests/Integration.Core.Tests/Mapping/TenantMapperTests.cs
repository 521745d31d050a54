using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping;

public class TenantMapperTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    private readonly BillingOptions options = new() { Products = { new BillingProduct { Name = "jumpcloud", ServiceNames = { "JumpCloud" } } }, DefaultPolicy = new() { Minimum = 3 } };
    private readonly List<Tenant> tenants = [new(new("t1"), "Acme Inc.")];
    private readonly List<Account> accounts = [new(new("a1"), "ACME", true)];
    private readonly List<Contract> contracts = [Contract("c1", "a1", Line("l1", "c1"))];
    private readonly List<Link> links = [];

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
    public void Map_SomethingDoesNotFit_SaysWhat(string code, string what)
    {
        Spoil(what);

        var result = Map();

        Assert.Empty(result.Added);
        Assert.All(result.Unmapped, unmapped => Assert.Equal(code, unmapped.Reason.Code));
        Assert.NotEmpty(result.Unmapped);
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

        Assert.Equal([new AccountId("a1")], new TenantMapper(tenants, accounts, links, options).Candidates);
    }

    private MappingResult Map() => new TenantMapper(tenants, accounts, links, options).Map(contracts, Today);

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
            case "line taken": links.Add(Map().Added[0] with { Tenant = new("t9") }); break;
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
