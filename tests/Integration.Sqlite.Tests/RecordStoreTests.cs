using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Mapping;
using Integration.Core.Runs;
using Integration.Core.Storage;

namespace Integration.Sqlite.Tests;

public class RecordStoreTests : StoreFixture
{
    [Fact]
    public async Task Links_EveryField_ComesBackAsSaved()
    {
        var full = Link("a", "8001") with
        {
            ExcludedBecause = "kiosks",
            LiveSince = Now,
            Policy = new BillingPolicy
            {
                Counts = UsageCount.Greater,
                Minimum = 5,
                Excluded = 2,
                TimeZone = "Africa/Cairo",
                Window = MarkWindow.BillingPeriod,
                EffectiveDate = EffectiveDatePolicy.NextPeriodStart,
                CutOffDay = 28,
                UnitCost = UnitCostSource.PriceList,
                Drift = DriftPolicy.Overwrite,
            },
        };

        await Store.Links.SaveAsync([Link("b"), full]);
        await ReopenAsync();

        Assert.Equal([full, Link("b")], await Store.Links.ListAsync());
    }

    [Fact]
    public async Task Links_OneLineTwice_IsRefusedAndNothingIsSaved()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Store.Links.SaveAsync([Link("a", "8001"), Link("b", "8001", summed: true)]));

        Assert.Contains("8001", error.Message, StringComparison.Ordinal);
        Assert.Empty(await Store.Links.ListAsync());
    }

    [Fact]
    public async Task Links_SummedLine_IsShared()
    {
        await Store.Links.SaveAsync([Link("a", "8001", summed: true), Link("b", "8001", summed: true)]);

        Assert.Equal(2, (await Store.Links.ListAsync()).Count);
    }

    [Fact]
    public async Task Links_ExcludedWithoutAccount_IsKeptAndAnActiveOneIsRefused()
    {
        var excluded = Link("a") with { Account = null, AccountName = null, ExcludedBecause = "a demo" };
        await Store.Links.SaveAsync([excluded]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.Links.SaveAsync([excluded with { ExcludedBecause = null }]));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.Links.SaveAsync([Link("b"), excluded with { Line = new ContractLineId("8001") }]));

        Assert.Equal([excluded], await Store.Links.ListAsync());
    }

    [Fact]
    public async Task Links_Removed_AreThoseOfTheTenantAndProduct()
    {
        await Store.Links.SaveAsync([Link("a", "8001"), Link("a", "8002") with { Product = "devices" }, Link("b", "8003")]);

        await Store.Links.RemoveAsync([new LinkKey(new TenantId("a"), "devices"), new LinkKey(new TenantId("z"), "jumpcloud")]);

        Assert.Equal([Link("a", "8001"), Link("b", "8003")], await Store.Links.ListAsync());
    }

    [Fact]
    public async Task Links_OneLineSavedByManyAtOnce_IsThatOfOne()
    {
        var saves = Enumerable.Range(0, 20).Select(i => Store.Links.SaveAsync([Link($"t{i}", "8001")])).ToList();
        try
        {
            await Task.WhenAll(saves);
        }
        catch (InvalidOperationException)
        {
        }

        Assert.Equal(1, saves.Count(save => save.IsCompletedSuccessfully));
        Assert.Single(await Store.Links.ListAsync());
    }

    [Fact]
    public void Policy_WrittenBeforeAPropertyExisted_HasItsDefault() =>
        Assert.Equal(new BillingPolicy { Minimum = 3 }, StoredJson.ReadPolicy("""{"minimum":3}"""));

    [Fact]
    public async Task Observations_KnownAndUnknown_ComeBackByTenantAndTime()
    {
        var unknown = Observation("a", Now.AddTicks(1), 0) with { Users = Reading.Unknown<int>("401"), Source = ObservationSource.Events };
        var expected = new[] { Observation("a", Now, 5, 6), unknown, Observation("b", Now, 7) };
        await Store.Observations.AppendAsync([expected[2], expected[1], expected[0], Observation("a", Now.AddDays(-1), 1)], []);

        Assert.Equal(expected, await ToListAsync(Store.Observations.ListAsync(Now)));
        Assert.Equal([expected[2]], await ToListAsync(Store.Observations.ListAsync(Now, new TenantId("b"))));
        Assert.Equal(
            expected.Where(observation => observation.At < expected[1].At), await ToListAsync(Store.Observations.ListAsync(Now, until: expected[1].At)));
    }

    [Fact]
    public async Task Observations_SameInstantAndSource_AreKeptOnceWithTheLargerCount()
    {
        await Store.Observations.AppendAsync([Observation("a", Now, 5)], []);
        await Store.Observations.AppendAsync([Observation("a", Now, 6)], []);
        await Store.Observations.AppendAsync([Observation("a", Now, 4)], []);

        Assert.Equal(6, Assert.Single(await ToListAsync(Store.Observations.ListAsync(Now))).Users.Value);
    }

    [Fact]
    public async Task Observations_StreamIsOpen_OthersWriteMeanwhile()
    {
        await Store.Observations.AppendAsync([Observation("a", Now, 5), Observation("b", Now, 5)], []);

        await foreach (var observation in Store.Observations.ListAsync(Now))
        {
            await Store.Observations.AppendAsync([observation with { At = Now.AddHours(1) }], []);
        }

        Assert.Equal(4, (await ToListAsync(Store.Observations.ListAsync(Now))).Count);
    }

    [Fact]
    public async Task Coverage_MovedTwice_IsTheLatest()
    {
        await Store.Observations.AppendAsync([], [new Coverage(new TenantId("a"), Now, Now)]);
        await Store.Observations.AppendAsync([], [new Coverage(new TenantId("a"), Now, Now.AddDays(1))]);

        Assert.Equal(Now.AddDays(1), (await Store.Observations.ListCoverageAsync())[new TenantId("a")].Until);
    }

    [Fact]
    public async Task Compact_OldObservations_KeepsEachDaysPeaksAsTheyWereSeen()
    {
        var day = new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);
        var users = Observation("a", day.AddHours(3), 9, 1);
        var devices = Observation("a", day.AddHours(5), 4, 8);
        var nextDay = Observation("a", day.AddHours(25), 1, 1);
        var fresh = Observation("a", Now, 2);
        await Store.Observations.AppendAsync([Observation("a", day, 5, 5), users, devices, Observation("a", day.AddHours(9), 9, 1), nextDay, fresh], []);

        await Store.CompactAsync(new RetentionOptions(), Now);

        Assert.Equal([users, devices, nextDay, fresh], await ToListAsync(Store.Observations.ListAsync(day)));
    }

    [Fact]
    public async Task Compact_DaysThatWereCompactedBefore_AreNotLookedAtAgain()
    {
        var day = new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);
        await Store.Observations.AppendAsync([Observation("a", day, 5), Observation("a", day.AddHours(1), 4)], []);
        await Store.CompactAsync(new RetentionOptions(), Now);
        var late = Observation("a", day.AddHours(2), 3);
        await Store.Observations.AppendAsync([late], []);

        await Store.CompactAsync(new RetentionOptions(), Now.AddDays(1));

        Assert.Equal([Observation("a", day, 5), late], await ToListAsync(Store.Observations.ListAsync(day)));
    }

    [Fact]
    public async Task Compact_DayThatIsNotOverYet_IsCompactedOnceItIs()
    {
        var morning = new DateTimeOffset(2025, 6, 1, 1, 0, 0, TimeSpan.Zero);
        var evening = Observation("a", morning.AddHours(20), 9, 1);
        await Store.Observations.AppendAsync([Observation("a", morning, 5)], []);
        await Store.CompactAsync(new RetentionOptions(), morning.AddHours(3).AddDays(100));
        await Store.Observations.AppendAsync([evening], []);

        await Store.CompactAsync(new RetentionOptions(), morning.AddDays(101));

        Assert.Equal([evening], await ToListAsync(Store.Observations.ListAsync(morning)));
    }

    [Fact]
    public async Task Compact_DailyPeaksOfManyYears_EndAtTheirAge()
    {
        var kept = Observation("a", Now.AddYears(-2).AddDays(1), 5);
        await Store.Observations.AppendAsync([Observation("a", Now.AddYears(-2).AddDays(-1), 5), kept], []);

        await Store.CompactAsync(new RetentionOptions { DailyPeakYears = 2 }, Now);

        Assert.Equal([kept], await ToListAsync(Store.Observations.ListAsync(DateTimeOffset.UnixEpoch)));
    }

    [Fact]
    public async Task Plans_EveryKindOfChange_ComesBackAsSaved()
    {
        var plan = Plan("abcd");
        await Store.Plans.SaveAsync(plan);
        await Store.Plans.SaveAsync(Plan("ffff") with { CreatedAt = Now.AddDays(1) });
        await ReopenAsync();

        var found = Assert.Single(await Store.Plans.FindAsync<Plan>("ab"));
        Assert.Equal(StoredJson.Write(plan), StoredJson.Write(found));
        Assert.Equal(8.25m, Assert.IsType<UnitCostChange>(found.Changes[1]).To);
        Assert.Equal(["ffff", "abcd"], (await Store.Plans.FindAsync<Plan>("")).Select(each => each.Hash));
    }

    [Fact]
    public async Task Plans_Decisions_ComeBackByPlanAndByChangeOldestFirst()
    {
        var approved = Decision("abcd", DecisionKind.Approved, "c1", "c2");
        var rejected = Decision("ffff", DecisionKind.Rejected, "c2") with { Why = "they left" };
        await Store.Plans.DecideAsync(approved);
        await Store.Plans.DecideAsync(rejected);
        await ReopenAsync();

        Assert.Equal([Text(approved)], (await Store.Plans.ListDecisionsAsync("billing", "abcd", [])).Select(Text));
        Assert.Equal([Text(approved), Text(rejected)], (await Store.Plans.ListDecisionsAsync("billing", "other", ["c2"])).Select(Text));
        Assert.Empty(await Store.Plans.ListDecisionsAsync("billing", "abc", ["c3"]));
        Assert.Empty(await Store.Plans.ListDecisionsAsync("assets", "abcd", ["c1"]));
    }

    [Fact]
    public async Task Plans_DecisionsTakenBack_AreAllKept()
    {
        await Store.Plans.DecideAsync(Decision("abcd", DecisionKind.Rejected, "c1"));
        await Store.Plans.DecideAsync(Decision("abcd", DecisionKind.Approved, "c1"));
        await Store.CompactAsync(new RetentionOptions(), Now.AddYears(9));

        var kept = await Store.Plans.ListDecisionsAsync("billing", "abcd", ["c1"]);
        await Store.CompactAsync(new RetentionOptions(), Now.AddYears(11));

        Assert.Equal([DecisionKind.Rejected, DecisionKind.Approved], kept.Select(decision => decision.Kind));
        Assert.Empty(await Store.Plans.ListDecisionsAsync("billing", "abcd", ["c1"]));
    }

    [Fact]
    public async Task Findings_Replaced_TellEveryEdgeOnce()
    {
        await Store.Findings.ReplaceAsync("billing", [Finding("A", "old"), Finding("B", "gone")], Now);
        await Store.Findings.ReplaceAsync("preflight", [Finding("A", "other scope")], Now);

        var changes = await Store.Findings.ReplaceAsync("billing", [Finding("A", "new"), Finding("C", "opened")], Now);
        var again = await Store.Findings.ReplaceAsync("billing", [Finding("A", "new"), Finding("C", "opened")], Now);

        Assert.Equal(["C"], changes.Opened.Select(finding => finding.Code));
        Assert.Equal(["new"], changes.Changed.Select(finding => finding.Text));
        Assert.Equal(["B"], changes.Closed.Select(finding => finding.Code));
        Assert.Equal(0, again.Opened.Count + again.Changed.Count + again.Closed.Count);
        Assert.Equal(3, (await Store.Findings.ListOpenAsync()).Count);
    }

    [Fact]
    public async Task Findings_OfScopes_LeaveOthersOutAndComeOnce()
    {
        await Store.Findings.ReplaceAsync("billing", [Finding("A", "a"), Finding("B", "b")], Now);
        await Store.Findings.ReplaceAsync("preflight", [Finding("A", "a"), Finding("C", "c") with { Severity = FindingSeverity.Blocking }], Now);
        await Store.Findings.ReplaceAsync("ticketing", [Finding("D", "d")], Now);

        var open = await Store.Findings.ListOpenAsync(["billing", "preflight"]);

        Assert.Equal(["C", "A", "B"], open.Select(finding => finding.Code));
    }

    [Fact]
    public async Task Findings_Open_AreListedWorstFirst()
    {
        await Store.Findings.ReplaceAsync(
            "billing",
            [Finding("A", "a") with { Severity = FindingSeverity.Info }, Finding("B", "b") with { Severity = FindingSeverity.Blocking }, Finding("C", "c")],
            Now);

        Assert.Equal(["B", "C", "A"], (await Store.Findings.ListOpenAsync()).Select(finding => finding.Code));
    }

    [Fact]
    public async Task Runs_SavedTwice_AreReplacedAndListedNewestFirst()
    {
        var run = new RunRecord { Id = "1", Job = "billing", StartedAt = Now, Status = RunStatus.Running };
        var ended = run with
        {
            EndedAt = Now.AddMinutes(1),
            PlannedAt = Now.AddSeconds(30),
            Status = RunStatus.CompletedWithIssues,
            PlanHash = "abcd",
            Message = "one conflict",
            Counts = new RunCounts { Changed = 1, Unchanged = 2, Skipped = 3, Held = 4, Failed = 5, Unresolved = 6, ChangesPlanned = 7, ChangesApplied = 8, ChangesVerified = 9 },
        };
        var later = run with { Id = "2", StartedAt = Now.AddDays(1) };
        await Store.Runs.SaveAsync(run);
        await Store.Runs.SaveAsync(ended);
        await Store.Runs.SaveAsync(later);
        await Store.Runs.SaveAsync(run with { Id = "3", Job = "assets" });

        Assert.Equal([later, ended], await Store.Runs.ListAsync("billing", 10));
        Assert.Equal([later], await Store.Runs.ListAsync(null, 1));
    }

    [Fact]
    public async Task Lock_OneNameIsHeld_GivesNoneOfThemUntilReleased()
    {
        var held = await Store.TryLockAsync(["contract:1"]);

        Assert.Null(await Store.TryLockAsync(["contract:2", "contract:1"]));
        Assert.NotNull(await Store.TryLockAsync(["contract:2"]));

        await held!.DisposeAsync();
        await held.DisposeAsync();
        Assert.NotNull(await Store.TryLockAsync(["contract:1"]));
    }

    private static Finding Finding(string code, string text) =>
        new() { Code = code, Severity = FindingSeverity.Warning, Subject = "line:8001", Text = text, Fix = "look", Evidence = "e", FollowsFrom = "Z" };

    private static Plan Plan(string hash) => new()
    {
        Hash = hash,
        CreatedAt = Now,
        Changes =
        [
            new UnitsChange
            {
                Contract = new ContractId("7001"), Line = new ContractLineId("8001"), Tenants = [new TenantId("a"), new TenantId("b")],
                Reason = "the mark rose", Evidence = "a sweep", EffectiveDate = new DateOnly(2026, 3, 1), From = 10, To = 12,
            },
            new UnitCostChange
            {
                Contract = new ContractId("7001"), Line = new ContractLineId("8001"), Tenants = [new TenantId("a")],
                Reason = "the price", Evidence = "the list", HeldBecause = "moves by 30 %", From = 6.5m, To = 8.25m, Currency = "USD",
            },
        ],
        Outcomes =
        [
            new LinkOutcome
            {
                Tenant = new TenantId("a"), TenantName = "A", Line = new ContractLineId("8001"), Kind = OutcomeKind.Changed, Reason = "r", Mark = 12, Units = 10,
            },
            new LinkOutcome { Tenant = new TenantId("c"), TenantName = "C", Kind = OutcomeKind.Skipped, Reason = "no contract" },
        ],
        Findings = [Finding("BIL001", "text")],
        StoppedBecause = "too many falls",
    };

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    private static PlanDecision Decision(string hash, DecisionKind kind, params string[] changes) =>
        new() { Job = "billing", Hash = hash, Kind = kind, IsWhole = changes.Length > 1, Changes = changes, By = "ana", At = Now };

    private static string Text(PlanDecision decision) =>
        $"{decision.Hash} {decision.Kind} {decision.IsWhole} {string.Join(',', decision.Changes)} {decision.By} {decision.At:O} {decision.Why}";
}
