using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping;

public class LinkWatchTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    private readonly BillingOptions options = new() { Products = { new BillingProduct { Name = "jumpcloud", ServiceNames = { "JumpCloud" } } } };

    private readonly Link link = new()
    {
        Tenant = new("t1"),
        Product = "jumpcloud",
        TenantName = "Contoso",
        Account = new("a1"),
        AccountName = "Contoso, Inc.",
        Contract = new("c1"),
        ContractName = "Managed",
        Line = new("l1"),
        ServiceName = "JumpCloud",
    };

    private ContractLine line = new()
    {
        Id = new("l1"),
        Contract = new("c1"),
        ContractName = "Managed",
        Account = new("a1"),
        AccountName = "Contoso, Inc.",
        AccountIsActive = true,
        Service = new("s1"),
        ServiceName = "JumpCloud",
        Term = new(new(2026, 1, 1), new(2026, 12, 31)),
        IsBillable = true,
        PeriodMonths = 1,
    };

    [Fact]
    public void Changes_NothingChanged_FindsNothing() => Assert.Empty(Changes(link));

    [Fact]
    public void Changes_EverythingWasRenamed_SaysOldAndNewNames()
    {
        line = line with { AccountName = "Contoso Group", ContractName = "Managed 2026", ServiceName = "Identity", AccountIsActive = false };

        var findings = Changes(link, "Fabrikam");

        Assert.Equal(["MAP023", "MAP024", "MAP027", "MAP025", "MAP026"], findings.Select(finding => finding.Code));
        Assert.Equal("The tenant was Contoso when it was linked, and is Fabrikam now.", findings[0].Text);
        Assert.Contains("was Contoso, Inc. when it was linked, and is Contoso Group now.", findings[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_LineMovedOrLinkIsOlderThanItsNames_IsSilent()
    {
        line = line with { ContractName = "Managed 2026", ServiceName = "Identity" };

        Assert.Empty(Changes(link with { ContractName = null, ServiceName = null }));
        line = line with { Account = new("a2") };
        Assert.Empty(Changes(link));
    }

    [Fact]
    public void Changes_AccountIsNotListedAnyMore_SaysSo()
    {
        var finding = Assert.Single(Changes(link, accounts: []));

        Assert.Equal(("MAP021", "tenant:t1"), (finding.Code, finding.Subject));
        Assert.Empty(Changes(link, accounts: [new(new("a1"), "Contoso, Inc.", IsActive: true)]));
    }

    [Fact]
    public void Changes_LinkWithoutLine_IsWatchedByItsAccount()
    {
        var waiting = link with { Contract = null, ContractName = null, Line = null, ServiceName = null };

        Assert.Equal("MAP024", Assert.Single(Changes(waiting, accounts: [new(new("a1"), "Contoso Group", IsActive: true)])).Code);
        Assert.Empty(Changes(waiting, accounts: [new(new("a1"), "Contoso, Inc.", IsActive: true)]));
        Assert.Empty(Changes(waiting));
    }

    [Fact]
    public void Changes_LineCannotBeRead_StillWatchesTheAccount()
    {
        var findings = Changes(link with { Line = new("l7") }, accounts: [new(new("a1"), "Contoso Group", IsActive: false)]);

        Assert.Equal(["MAP024", "MAP027"], findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Changes_ExcludedLink_IsSilent() => Assert.Empty(Changes(link with { ExcludedBecause = "a demo" }, "Fabrikam"));

    [Theory]
    [InlineData("ended")]
    [InlineData("gone")]
    [InlineData("off")]
    public void Successors_LineEndedAndOneOtherFits_NamesIt(string what)
    {
        var contract = MappingDesk.Contract("c2", "a1", ("l2", "JumpCloud Platform"));

        Assert.Contains("JumpCloud Platform (l2) on contract Contract c2 (c2)", Assert.Single(Successors(what, contract)).Text, StringComparison.Ordinal);
        Assert.Empty(Successors(what, contract, taken: "l2"));
        Assert.Empty(Successors(what, contract, MappingDesk.Contract("c3", "a1", ("l3", "JumpCloud Platform"))));
        Assert.Empty(Successors("", contract));
    }

    [Fact]
    public void Successors_LineCouldNotBeRead_IsSilentWhileItsContractHasIt()
    {
        var contract = MappingDesk.Contract("c1", "a1", ("l1", "Something else"), ("l2", "JumpCloud Platform"));

        Assert.Empty(Successors("gone", contract));
        Assert.Single(Successors("off", contract));
    }

    private IReadOnlyList<Finding> Changes(Link of, string tenant = "Contoso", Account[]? accounts = null) =>
    [
        .. new LinkWatch(new LineSearch(options, Today)).Changes(
            [of], new Dictionary<TenantId, string> { [of.Tenant] = tenant }, Lines(Reading.Known(line)), accounts?.ToDictionary(account => account.Id)),
    ];

    private List<Finding> Successors(string what, Contract contract, Contract? other = null, string taken = "l1")
    {
        var reading = what switch
        {
            "ended" => Reading.Known(line with { Term = new(new(2025, 1, 1), new(2025, 12, 31)) }),
            "off" => Reading.Known(line with { IsBillable = false }),
            "gone" => Reading.Unknown<ContractLine>("it is gone, or the request failed"),
            _ => Reading.Known(line),
        };
        var lines = Lines(reading);
        var ended = LinkWatch.Ended([link], lines, Today);
        IReadOnlyList<Contract> contracts = other is null ? [contract] : [contract, other];
        return [.. new LinkWatch(new LineSearch(options, Today)).Successors(ended, lines, contracts, options, new HashSet<ContractLineId> { new(taken) })];
    }

    private static Dictionary<ContractLineId, Reading<ContractLine>> Lines(Reading<ContractLine> reading) => new() { [new("l1")] = reading };
}
