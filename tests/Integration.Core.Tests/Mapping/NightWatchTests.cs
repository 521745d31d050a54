using System.Globalization;
using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping;

public sealed class NightWatchTests : IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    private readonly MappingDesk desk = new();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task FindAsync_NothingChanged_FindsNothing()
    {
        await desk.AcceptAsync("t1", "a1");

        Assert.Empty(await NightAsync());
    }

    [Fact]
    public async Task FindAsync_AccountIsGoneAndNothingIsToBeMapped_SaysSo()
    {
        await desk.AcceptAsync("t1", "a1");
        desk.Accounts.RemoveAt(0);

        var finding = Assert.Single(await NightAsync());

        Assert.Equal(("MAP021", "tenant:t1"), (finding.Code, finding.Subject));
        Assert.Contains("merged", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_ServiceWasAddedBesideALiveLine_IsNotedUntilItIsLinked()
    {
        await desk.AcceptAsync("t1", "a1");
        desk.Contracts[0] = MappingDesk.Contract("c1", "a1", ("l1", "JumpCloud Platform"), ("l2", "JumpCloud Devices"), ("l3", "Backup"));

        var finding = Assert.Single(await NightAsync());

        Assert.Equal(("MAP034", FindingSeverity.Info, "tenant:t1"), (finding.Code, finding.Severity, finding.Subject));
        Assert.Equal("Contract c1: JumpCloud Devices (l2, 2026-01-01..2026-12-31)", finding.Evidence);
        await desk.AcceptAsync("t3", "a1", line: "l2");
        Assert.Empty(await NightAsync());
    }

    [Fact]
    public async Task FindAsync_ContractWasMadeAheadOfTime_IsNotedBeforeTheOldOneEnds()
    {
        await desk.AcceptAsync("t1", "a1");
        desk.Contracts.Add(MappingDesk.Contract("c2", "a1", ("l2", "JumpCloud Platform")) with { Term = new(new(2027, 1, 1), new(2027, 12, 31)) });

        Assert.Equal("MAP034", Assert.Single(await NightAsync()).Code);
        desk.Contracts[1] = desk.Contracts[1] with { Term = new(new(2025, 1, 1), new(2025, 12, 31)) };
        Assert.Empty(await NightAsync());
    }

    [Fact]
    public async Task FindAsync_LineEndedAndOneOtherFits_IsToldOnce()
    {
        await desk.AcceptAsync("t1", "a1");
        desk.Contracts[0] = MappingDesk.Contract("c2", "a1", ("l2", "JumpCloud Platform"));

        Assert.Equal(["MAP028"], Codes(await NightAsync()));
    }

    [Fact]
    public async Task FindAsync_LineEndedAndSeveralFit_NamesThem()
    {
        await desk.AcceptAsync("t1", "a1");
        desk.Contracts[0] = MappingDesk.Contract("c2", "a1", ("l2", "JumpCloud Platform"), ("l3", "JumpCloud Devices"));

        var finding = Assert.Single(await NightAsync());

        Assert.Equal("MAP034", finding.Code);
        Assert.Contains("(l2, ", finding.Evidence, StringComparison.Ordinal);
        Assert.Contains("(l3, ", finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_AccountOfALinkedTenantsNameIsNew_IsNotedUntilItIsOutOfUse()
    {
        await desk.AcceptAsync("t1", "a1");
        desk.Accounts.Add(new(new("a9"), "CONTOSO Ltd", IsActive: true));

        var finding = Assert.Single(await NightAsync());

        Assert.Equal(("MAP035", "tenant:t1"), (finding.Code, finding.Subject));
        Assert.Equal("Contoso is linked to Contoso, Inc. (a1), and no link names CONTOSO Ltd (a9).", finding.Text);
        desk.Accounts[^1] = desk.Accounts[^1] with { IsActive = false };
        Assert.Empty(await NightAsync());
    }

    [Fact]
    public async Task FindAsync_TargetCannotBeListed_LeavesOpenWhatItFoundBefore()
    {
        await desk.AcceptAsync("t1", "a1");
        desk.Contracts.Add(MappingDesk.Contract("c2", "a1", ("l2", "JumpCloud Platform")));
        desk.Accounts[0] = new(new("a9"), "Contoso", IsActive: true);
        var found = await NightAsync();

        desk.IsTargetDown = true;
        var kept = await NightAsync();
        desk.IsTargetDown = false;
        await desk.Mapping.ExcludeAsync("t1", "left");
        var after = await NightAsync();

        Assert.Equal(["MAP021", "MAP034", "MAP035"], Codes(found));
        Assert.Equal(Codes(found), Codes(kept));
        Assert.Empty(after);
    }

    [Fact]
    public async Task FindAsync_MoreAccountsThanOneNightReads_TakeTurnsAndKeepWhatWasFound()
    {
        await desk.AcceptAsync("t1", "a1");
        var link = (await desk.FindAsync("t1"))!;
        await desk.Store.Links.SaveAsync([.. Enumerable.Range(10, 4200).Select(number => link with
        {
            Tenant = new($"t{number}"), Account = new($"a{number}"), AccountName = $"Company {number}", TenantName = $"Customer {number}", Line = new($"l{number}"),
        })]);
        desk.Contracts.AddRange(Enumerable.Range(10, 4200).Select(number => MappingDesk.Contract($"c{number}", $"a{number}", ($"l{number}", "JumpCloud Platform"))));
        desk.Contracts.Add(MappingDesk.Contract("c2", "a1", ("l2", "JumpCloud Platform")));
        var asked = new HashSet<AccountId>();
        var seen = new List<bool>();

        for (var night = 0; night < 5; night++)
        {
            seen.Add(Codes(await NightAsync(Today.AddDays(night))).Contains("MAP034"));
            Assert.InRange(desk.Asked.Count, 1, 1001);
            asked.UnionWith(desk.Asked);
        }

        Assert.Equal(4201, asked.Count);
        Assert.True(seen[4]);
        Assert.DoesNotContain(false, seen.SkipWhile(found => !found));
    }

    private static IEnumerable<string> Codes(IEnumerable<Finding> findings) => findings.Select(finding => finding.Code).Order(StringComparer.Ordinal);

    private async Task<IReadOnlyList<Finding>> NightAsync(DateOnly? day = null)
    {
        var links = await desk.Store.Links.ListAsync();
        var lines = await desk.ReadLinesAsync([.. links.Select(link => link.Line).OfType<ContractLineId>().Distinct()]);
        var watch = new NightWatch(desk, desk.Store.Findings, desk.Options.Billing, day ?? Today);
        var tenants = links.ToDictionary(link => link.Tenant, link => link.TenantName);
        var findings = await watch.FindAsync(links, tenants, lines, accounts: null, TestContext.Current.CancellationToken);
        await desk.Store.Findings.ReplaceAsync(BillingJob.Name, findings, DateTimeOffset.Parse("2026-06-15T12:00:00Z", CultureInfo.InvariantCulture));
        return findings;
    }
}
