using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Runs;
using static Integration.Core.Tests.Billing.Night;

namespace Integration.Core.Tests.Billing;

public class BillingPlannerTests
{
    [Fact]
    public void Plan_TenantIsUnknown_FailsAndChangesNothing()
    {
        var night = Risen();
        night.UnknownTenants.Add("t1");

        var plan = night.Plan(At(1, 20), At(1, 19));

        Assert.Empty(plan.Changes);
        Assert.Equal((OutcomeKind.Failed, (int?)null), (plan.Outcomes[0].Kind, plan.Outcomes[0].Mark));
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL001" && finding.Text.Contains("it timed out", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_OneTenantOfASummedLineIsUnknown_TheLineIsUnknown()
    {
        var summed = new BillingPolicy { Summed = true };
        var night = new Night().Link("t1", summed).Link("t2", summed).Units(10)
            .Observe(At(1, 1, 0, 0), 10).Observe(At(1, 20), 20).Observe(At(1, 1, 0, 0), 0, "t2").Observe(At(1, 20), 5, "t2");
        night.UnknownTenants.Add("t2");

        var plan = night.Plan(At(1, 20), At(1, 19));

        Assert.Empty(plan.Changes);
        Assert.All(plan.Outcomes, outcome => Assert.Equal(OutcomeKind.Failed, outcome.Kind));
    }

    [Fact]
    public void Plan_SummedLine_AddsMarksLessTheirExclusionsThenTakesTheMinimum()
    {
        var night = new Night()
            .Link("t1", new() { Summed = true, Excluded = 2 }).Link("t2", new() { Summed = true, Excluded = 9, Minimum = 4 }).Units(0)
            .Observe(At(1, 1, 0, 0), 5).Observe(At(1, 10), 5).Observe(At(1, 1, 0, 0), 3, "t2").Observe(At(1, 10), 3, "t2");

        Assert.Equal(4, Assert.IsType<UnitsChange>(Assert.Single(night.Plan(At(1, 10), At(1, 9)).Changes)).To);
    }

    [Fact]
    public void Plan_TwoLinksToOneLineNotSummed_AreHeld()
    {
        var night = Risen().Link("t2").Observe(At(1, 20), 5, "t2");

        AssertHeld("BIL019", night.Plan(At(1, 20), At(1, 19)));
    }

    [Fact]
    public void Plan_LinksOfASummedLineDiffer_AreHeld()
    {
        var night = new Night().Link("t1", new() { Summed = true }).Link("t2", new() { Summed = true, TimeZone = "Asia/Beirut" }).Units(10)
            .Observe(At(1, 20), 12).Observe(At(1, 20), 5, "t2");

        AssertHeld("BIL018", night.Plan(At(1, 20), At(1, 19)));
    }

    [Theory]
    [InlineData(JournalState.Sending)]
    [InlineData(JournalState.Sent)]
    [InlineData(JournalState.Unknown)]
    [InlineData(JournalState.Conflict)]
    public void Plan_AWriteIsNotSettled_PlansNothing(JournalState state)
    {
        var night = Risen();
        night.Journal.Add(night.Entry(Day(1, 2), 8, 10, state));

        var plan = night.Plan(At(1, 20), At(1, 19));

        Assert.Empty(plan.Changes);
        Assert.Equal(OutcomeKind.Unresolved, plan.Outcomes[0].Kind);
    }

    [Fact]
    public void Plan_SomeoneChangedTheUnits_KeepsThemAndHoldsTheLine()
    {
        var night = Risen();
        night.Journal.Add(night.Entry(Day(1, 1), 6, 9));

        AssertHeld("BIL011", night.Plan(At(1, 20), At(1, 19)));
    }

    [Fact]
    public void Plan_SomeoneChangedTheUnitsAndThePolicyOverwrites_PlansAndShowsIt()
    {
        var night = Risen(new() { Drift = DriftPolicy.Overwrite });
        night.Journal.Add(night.Entry(Day(1, 1), 6, 9));

        var plan = night.Plan(At(1, 20), At(1, 19));

        Assert.Single(plan.Changes);
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL011");
    }

    [Fact]
    public void Plan_APersonAcceptedThePresentUnits_IsTheNewBaseline()
    {
        var night = Risen();
        night.Journal.Add(night.Entry(Day(1, 1), 6, 9) with { AcceptedValue = 10 });

        Assert.Single(night.Plan(At(1, 20), At(1, 19)).Changes);
    }

    [Fact]
    public void Plan_OwnChangeWasMadeTwice_IsAConflictWhateverTheDriftPolicy()
    {
        var night = Risen(new() { Drift = DriftPolicy.Overwrite });
        night.Journal.Add(night.Entry(Day(1, 1), 6, 8));

        AssertHeld("BIL012", night.Plan(At(1, 20), At(1, 19)));
    }

    [Fact]
    public void Plan_AnotherIntegrationWroteYesterday_HoldsTheLine()
    {
        var night = Risen();
        night.Writers.Add(new OtherWriter(Line, "The source's own integration", At(1, 19)));

        AssertHeld("BIL013", night.Plan(At(1, 20), At(1, 19)));
    }

    [Fact]
    public void Plan_AnotherIntegrationStoppedLongAgo_Plans()
    {
        var night = Risen();
        night.Writers.Add(new OtherWriter(Line, "The source's own integration", At(1, 10)));

        Assert.Single(night.Plan(At(1, 20), At(1, 19)).Changes);
    }

    [Fact]
    public void Plan_OtherWritersAreUnknown_NoChangeAtAll()
    {
        var plan = BillingPlanner.Plan(Risen().Input(At(1, 20), At(1, 19)) with { OtherWriters = Reading.Unknown<IReadOnlyList<OtherWriter>>("403") });

        AssertHeld("BIL014", plan);
    }

    [Fact]
    public void Plan_NoCostCanBeRead_BlocksTheConnection()
    {
        var night = Risen();
        night.Shape = line => line with { UnitCost = null };

        var plan = night.Plan(At(1, 20), At(1, 19));

        AssertHeld("BIL021", plan);
        Assert.Equal("BIL021", Assert.Single(plan.Findings, finding => finding.Code == "BIL022").FollowsFrom);
    }

    [Fact]
    public void Plan_TenantIsGone_HoldsTheLine() =>
        AssertHeld("BIL002", BillingPlanner.Plan(Risen().Input(At(1, 20), At(1, 19)) with { Tenants = new Dictionary<LinkKey, TenantReading>() }));

    [Fact]
    public void Plan_TimeZoneOrPeriodMakesNoSense_IsHeldNotAnException()
    {
        AssertHeld("BIL020", Risen(new() { TimeZone = "Mars/Olympus" }).Plan(At(1, 20), At(1, 19)));

        var night = Risen();
        night.Shape = line => line with { PeriodMonths = 0 };
        AssertHeld("BIL008", night.Plan(At(1, 20), At(1, 19)));
    }

    [Fact]
    public void Plan_PreviousRunIsOlderThanTheLink_DaysBeforeItWasLiveAreLeftAlone()
    {
        var night = new Night().Link(live: false).Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 20), 12).Observe(At(2, 1, 0, 0), 12).Observe(At(2, 10), 12);
        night.Links[0] = night.Links[0] with { LiveSince = At(2, 5) };

        Assert.Equal(Day(2, 1), Assert.IsType<UnitsChange>(Assert.Single(night.Plan(At(2, 10), At(1, 10)).Changes)).EffectiveDate);
    }

    [Fact]
    public void Plan_LineIsGone_Fails()
    {
        var plan = BillingPlanner.Plan(Risen().Input(At(1, 20), At(1, 19)) with { Lines = new Dictionary<ContractLineId, Reading<ContractLine>>() });

        Assert.Equal(OutcomeKind.Failed, plan.Outcomes[0].Kind);
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL003");
    }

    [Fact]
    public void Plan_LineMovedToAnotherAccount_IsHeld()
    {
        var night = Risen();
        night.Shape = line => line with { Account = new("6002") };

        AssertHeld("BIL004", night.Plan(At(1, 20), At(1, 19)));
    }

    [Fact]
    public void Plan_ContractIsNotInEffect_IsHeld()
    {
        var night = Risen();
        night.Shape = line => line with { IsBillable = false };

        AssertHeld("BIL005", night.Plan(At(1, 20), At(1, 19)));
    }

    [Fact]
    public void Plan_NoRowCoversADay_IsUnknownNotZero()
    {
        var night = Risen();
        night.Rows.Clear();

        var plan = night.Plan(At(1, 20), At(1, 19));

        Assert.Empty(plan.Changes);
        Assert.Equal(OutcomeKind.Failed, plan.Outcomes[0].Kind);
    }

    [Fact]
    public void Plan_RowsFollowOtherPeriods_IsHeld()
    {
        var night = Risen();
        night.Shape = line => line with { Term = new(Day(1, 10), Day(12, 31)) };

        AssertHeld("BIL008", night.Plan(At(1, 20), At(1, 19)));
    }

    [Fact]
    public void Plan_APersonAdjustedMidPeriod_IsShownAndItsDateIsTaken()
    {
        var night = Risen();
        night.Adjust(Day(1, 20), 10, 11);

        var plan = night.Plan(At(1, 20), At(1, 19));

        Assert.Empty(plan.Changes);
        Assert.Contains(plan.Findings, finding => finding.Code == "BIL009" && finding.Text.Contains("2026-01-20", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_SourcesOwnMarkDiffersForAWholeMonth_IsAFinding()
    {
        var night = new Night().Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 31), 10).Observe(At(2, 2), 10);
        var input = night.Input(At(2, 2), At(2, 1));
        var tenants = input.Tenants.ToDictionary(tenant => tenant.Key, tenant => tenant.Value with { LastMonthMark = 11 });

        Assert.Contains(BillingPlanner.Plan(input with { Tenants = tenants }).Findings, finding => finding.Code == "BIL028");
    }

    [Fact]
    public void Plan_ExcludedAndUnmapped_AreSkippedAndCounted()
    {
        var night = Risen();
        night.Links.Add(night.Links[0] with { Tenant = new("t8"), ExcludedBecause = "Internal use." });
        var unmapped = new UnmappedTenant(new Tenant(new("t9"), "Nine"), "jumpcloud", Findings.NoAccount.About(new TenantId("t9"), "No account is named like Nine."));

        var plan = BillingPlanner.Plan(night.Input(At(1, 20), At(1, 19)) with { Unmapped = [unmapped] });

        Assert.Equal([OutcomeKind.Changed, OutcomeKind.Skipped, OutcomeKind.Skipped], plan.Outcomes.Select(outcome => outcome.Kind));
        Assert.Equal("Internal use.", plan.Outcomes[1].Reason);
    }

    [Fact]
    public void Plan_LinkHasNoContractLine_IsSkippedAndCounted()
    {
        var night = Risen();
        night.Links.Add(night.Links[0] with { Tenant = new("t8"), Contract = null, Line = null });
        var plan = night.Plan(At(1, 20), At(1, 19));

        var counts = RunOutcomes.Count(plan, plan.Outcomes, []);

        Assert.Equal((1, 1), (counts.Changed, counts.Skipped));
        Assert.Equal("The link has no contract line: its use is not billed.", plan.Outcomes[1].Reason);
    }

    [Fact]
    public void Plan_TenantIsUnknownBecauseOfSomethingElse_SaysWhatItFollowsFrom()
    {
        var input = Risen().Input(At(1, 20), At(1, 19));
        var unread = input.Tenants.ToDictionary(
            tenant => tenant.Key, tenant => tenant.Value with { Coverage = Reading.Unknown<Coverage>("a page failed"), UnknownFollowsFrom = "BIL035" });

        Assert.Equal("BIL035", Assert.Single(BillingPlanner.Plan(input with { Tenants = unread }).Findings).FollowsFrom);
    }

    private static Night Risen(BillingPolicy? policy = null) =>
        new Night { Policy = policy ?? new() }.Link().Units(10).Observe(At(1, 1, 0, 0), 10).Observe(At(1, 20), 12);

    private static void AssertHeld(string code, Plan plan)
    {
        Assert.Empty(plan.Changes);
        Assert.All(plan.Outcomes, outcome => Assert.Equal(OutcomeKind.Held, outcome.Kind));
        Assert.Contains(plan.Findings, finding => finding.Code == code);
    }
}
