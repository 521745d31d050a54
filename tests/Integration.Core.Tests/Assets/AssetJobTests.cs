using Integration.Core.Assets;
using Integration.Core.Mapping;
using Integration.Core.Runs;

namespace Integration.Core.Tests.Assets;

public sealed class AssetJobTests : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly AssetProcess process = new();

    public void Dispose() => process.Dispose();

    [Fact]
    public void Run_NewDevice_CreatesItsAssetAndLinksIt()
    {
        process.Source.Add("d1");

        var report = process.Live().Run();

        var outcome = Assert.Single(report.Outcomes);
        Assert.Equal((AssetOutcomeKind.Created, new AssetId("1")), (outcome.Kind, outcome.Asset));
        Assert.Equal((RunStatus.Completed, 1, 1, 1), (report.Run.Status, report.Run.Counts.Changed, report.Run.Counts.Selected, report.Run.Counts.ChangesVerified));
        Assert.Equal(("PF0A12", "d1-pc", "20XW"), (process.Target.Assets.Single().SerialNumber, process.Target.Assets.Single().Name, process.Target.Assets.Single().Values["model"]));
        Assert.Equal("d1 1", process.ReadLinks().Select(link => $"{link.Device.Id} {link.Asset}").Single());
    }

    [Fact]
    public void Run_Again_WritesNothing()
    {
        process.Source.Add("d1");
        process.Live().Run();
        process.Target.Calls.Clear();

        var report = process.After(Day).Run();

        Assert.Equal(AssetOutcomeKind.Unchanged, Assert.Single(report.Outcomes).Kind);
        Assert.Equal(["check", "capabilities", "list"], process.Target.Calls);
        Assert.Single(process.Target.Committed);
    }

    [Fact]
    public void Run_DeviceChanges_UpdatesTheField()
    {
        process.Source.Add("d1");
        process.Live().Run();
        process.Source.Change("d1", device => device with { Model = "21CB" });

        var report = process.After(Day).Run();

        Assert.Equal(AssetOutcomeKind.Updated, Assert.Single(report.Outcomes).Kind);
        Assert.Equal(["create PF0A12", "update 1 model=21CB"], process.Target.Committed);
    }

    [Fact]
    public void Run_FirstPlanOfATenant_IsHeldAndSavesNoLink()
    {
        process.Source.Add("d1");
        process.Source.Add("d2", "PF0B34");
        process.Target.Add("PF0B34", asset => asset with { Values = AssetValues.Of(("model", "20XW")) });

        var report = process.Run();

        Assert.Equal((RunStatus.CompletedWithIssues, 1, 1), (report.Run.Status, report.Run.Counts.Held, report.Run.Counts.Unchanged));
        Assert.Equal(AssetOutcomeCause.NotApproved, report.Outcomes[0].Cause);
        Assert.Empty(process.Target.Writes);
        Assert.Empty(process.ReadLinks());
    }

    [Fact]
    public void Apply_ApprovedByHash_WritesAndMakesTheTenantLive()
    {
        process.Source.Add("d1");
        process.Run();

        var report = process.Apply(process.Plan());
        process.Source.Add("d2", "PF0B34");
        var next = process.After(Day).Run();

        Assert.Equal(AssetOutcomeKind.Created, Assert.Single(report.Outcomes).Kind);
        Assert.Equal([AssetOutcomeKind.Unchanged, AssetOutcomeKind.Created], next.Outcomes.Select(outcome => outcome.Kind));
    }

    [Fact]
    public void Apply_SamePlanTwice_WritesOnce()
    {
        process.Source.Add("d1");
        var plan = process.Plan();
        process.Apply(plan);

        var again = process.Apply(plan);

        Assert.Equal(AssetOutcomeKind.Unchanged, Assert.Single(again.Outcomes).Kind);
        Assert.Single(process.Target.Committed);
    }

    [Fact]
    public async Task Apply_DeviceWasLinkedOtherwiseSince_IsRefusedBeforeAnythingIsWritten()
    {
        process.Source.Add("d1", model: "21CB");
        process.Target.Add("PF0A12");
        var other = process.Target.Add("OTHER");
        var plan = process.Plan();
        await process.After(TimeSpan.FromMinutes(1)).Store.AssetLinks.SaveAsync([new AssetLink
        {
            Device = new(new("t1"), new("d1")), Target = "shelf", Asset = other, Since = process.Time.GetUtcNow(),
        }]);

        var error = Assert.Throws<PlanNotFoundException>(() => process.Apply(plan));

        Assert.Contains("Device d1 or its asset was linked otherwise since. Nothing was written.", error.Message, StringComparison.Ordinal);
        Assert.Empty(process.Target.Committed);
        Assert.Equal(other, process.ReadLinks().Single().Asset);
    }

    [Fact]
    public void Apply_PlanOfAnotherModeOrTarget_IsRefused()
    {
        process.Source.Add("d1");
        var plan = process.Plan();
        process.Options.Assets.Mode = AssetSyncMode.Sync;
        process.Start();
        Assert.Throws<PlanNotFoundException>(() => process.Apply(plan));
        process.Options.Assets.Mode = AssetSyncMode.DownloadAndSync;
        process.Target.Name = "other";
        process.Start();

        var error = Assert.Throws<PlanNotFoundException>(() => process.Apply(plan));

        Assert.Contains("was made for target 'shelf'", error.Message, StringComparison.Ordinal);
        Assert.Empty(process.Target.Writes);
    }

    [Fact]
    public void Run_ByHash_HoldsEveryPlan()
    {
        process.Options.Assets.Approval = ApprovalMode.ByHash;
        process.Source.Add("d1");

        var held = process.Live().Run();
        var applied = process.Apply(held.Plan!);

        Assert.Equal([AssetOutcomeKind.Held, AssetOutcomeKind.Created], [held.Outcomes[0].Kind, applied.Outcomes[0].Kind]);
    }

    [Theory]
    [InlineData(30, 25, false)]
    [InlineData(30, 3, false)]
    [InlineData(20, 3, true)]
    [InlineData(19, 19, false)]
    public void Run_ManyNewAssets_StopTheRunAboveTheShare(int devices, int missing, bool stops)
    {
        for (var i = 0; i < devices; i++)
        {
            process.Source.Add($"d{i:00}", $"PF{i:000}A");
            if (i >= missing)
                process.Target.Add($"PF{i:000}A", asset => asset with { Values = AssetValues.Of(("model", "20XW")) });
        }

        var report = process.Live(missing == 25 ? "nobody" : "t1").Run();

        Assert.Equal(stops ? RunStatus.Stopped : missing == 25 ? RunStatus.CompletedWithIssues : RunStatus.Completed, report.Run.Status);
        Assert.Equal(stops || missing == 25 ? 0 : missing, process.Target.Committed.Count);
    }

    [Fact]
    public void Run_TooManyTenantsUnread_StopsTheRun()
    {
        for (var i = 0; i < 20; i++)
            process.Source.Add($"d{i}", $"PF{i:000}A");

        process.Source.Tenants.Add(new Tenant(new("t2"), "Globex"));
        process.Source.Unreadable[new("t2")] = "it timed out";

        var report = process.Live().Run();

        Assert.Equal((RunStatus.Stopped, "The devices of 1 of 2 tenants could not be read, more than 10 %."), (report.Run.Status, report.Run.Message));
        Assert.Empty(process.Target.Writes);
    }

    [Fact]
    public void Run_CheckFindsSomethingBlocking_ReadsAndWritesNothing()
    {
        process.Source.Add("d1");
        process.Source.Findings.Add(new Finding { Code = "PRE101", Severity = FindingSeverity.Blocking, Subject = "connection:source", Text = "The key is refused." });

        var report = process.Live().Run();

        Assert.Equal((RunStatus.Blocked, "The key is refused."), (report.Run.Status, report.Run.Message));
        Assert.Equal(["check"], process.Source.Calls);
        Assert.Equal(["PRE101"], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Run_TenantIsExcluded_IsNotReadAndItsDevicesAreNotGone()
    {
        process.Source.Add("d1");
        process.Live().Run();
        process.Links.Add(new Link { Tenant = new("t1"), TenantName = "Acme", Product = "jumpcloud", Account = new("8"), AccountName = "Acme", ExcludedBecause = "left us" });
        process.Start();

        var report = process.After(Day).Run();

        Assert.Empty(report.Outcomes);
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void Preflight_TenantsCouldNotAllBeListed_SaysSo()
    {
        process.Target.Capabilities = process.Target.Capabilities with { NeedsAccount = true };
        process.Source.IncompleteBecause = "page 3 failed";

        var preflight = process.Do(() => process.Job.PreflightAsync(withLinks: true, [], default));

        Assert.Equal([("AST010", "page 3 failed")], preflight.Connections[0].Findings.Select(finding => (finding.Code, finding.Evidence)));
    }

    [Fact]
    public void Run_TargetNeedsAccounts_TakesThatOfTheTenantsLinks()
    {
        process.Target.Capabilities = process.Target.Capabilities with { NeedsAccount = true };
        process.Links.Add(new Link { Tenant = new("t1"), TenantName = "Acme", Product = "jumpcloud", Account = new("8"), AccountName = "Acme" });
        process.Source.Add("d1");

        process.Live().Run();

        Assert.Equal(new AccountId("8"), process.Target.Assets.Single().Account);
    }

    [Fact]
    public void Run_ListDropsALinkedAsset_ReadsItByIdAndMissesNothing()
    {
        process.Source.Add("d1");
        process.Live().Run();
        process.Target.HiddenFromLists.Add("1");

        var report = process.After(Day).Run();

        Assert.Equal(AssetOutcomeKind.Unchanged, Assert.Single(report.Outcomes).Kind);
        Assert.Single(process.Target.Committed);
    }

    [Fact]
    public void Run_ListDropsAnUnlinkedAsset_FindsItBeforeCreatingAnother()
    {
        process.Source.Add("d1");
        process.Target.HiddenFromLists.Add(process.Target.Add("pf0a12").Value);

        var report = process.Live().Run();

        Assert.Equal((AssetOutcomeKind.Unchanged, new AssetId("1")), (report.Outcomes[0].Kind, report.Outcomes[0].Asset));
        Assert.Single(process.Target.Assets);
        Assert.Equal("d1 1", process.ReadLinks().Select(link => $"{link.Device.Id} {link.Asset}").Single());
    }

    [Fact]
    public void Run_TargetListsNothing_LooksForSerialNumbers()
    {
        process.Target.Capabilities = process.Target.Capabilities with { ListsAll = false };
        process.Source.Add("d1");
        process.Source.Add("d2", "PF0B34");
        process.Target.Add("PF0A12", asset => asset with { Values = AssetValues.Of(("model", "20XW")) });

        var report = process.Live().Run();

        Assert.Equal([AssetOutcomeKind.Unchanged, AssetOutcomeKind.Created], report.Outcomes.Select(outcome => outcome.Kind));
        Assert.Equal("find 2", process.Target.Calls[2]);
    }

    [Fact]
    public void Run_TargetTakesNoWrites_PlansForTheFileAndAsksForNone()
    {
        process.Target.Capabilities = process.Target.Capabilities with { CanCreate = false, CanUpdate = false };
        process.Source.Add("d1");

        var report = process.Live().Run();
        process.Apply(report.Plan!);

        Assert.Equal(AssetOutcomeCause.NotWritable, Assert.Single(report.Outcomes).Cause);
        Assert.Empty(process.Target.Writes);
    }

    [Fact]
    public void Run_ReportsTheAssetsThatAreAssignedToNobody_NewOnesIncluded()
    {
        process.Source.Add("d1");
        process.Source.Add("d2", "PF0B34");
        process.Source.Add("d3", "PF0C56");
        process.Target.Add("PF0B34", asset => asset with { Assignee = "ann" });
        process.Target.Add("PF0C56", asset => asset with { Tag = "A-2" });

        var report = process.Live().Run();

        Assert.Equal(["PF0C56 A-2", "PF0A12 "], report.Unassigned!.Select(asset => $"{asset.SerialNumber} {asset.Tag}"));
        Assert.Equal("ann", process.Target.Assets.First().Assignee);
    }

    [Fact]
    public void Run_APersonEditsBetweenPlanAndWrite_IsStaleAndTheEditStays()
    {
        process.Source.Add("d1", model: "21CB");
        process.Target.Add("PF0A12", asset => asset with { Values = AssetValues.Of(("model", "20XW")) });
        var plan = process.Plan();
        process.Target.Change("1", asset => asset with { Values = AssetValues.Of(("model", "X1 Carbon")) });

        var report = process.Apply(plan);

        Assert.Equal(AssetOutcomeKind.Failed, Assert.Single(report.Outcomes).Kind);
        Assert.Contains("field model was changed meanwhile", report.Outcomes[0].Reason, StringComparison.Ordinal);
        Assert.Empty(process.Target.Committed);
    }

    [Fact]
    public void Run_AssetIsArchivedBetweenPlanAndWrite_IsNotWritten()
    {
        process.Source.Add("d1", model: "21CB");
        process.Target.Add("PF0A12");
        var plan = process.Plan();
        process.Target.Change("1", asset => asset with { IsArchived = true });

        process.Apply(plan);

        Assert.Empty(process.Target.Committed);
    }

    [Fact]
    public void Run_CreatedAssetIsRemovedForGood_IsNotCreatedAgainUntilAPersonUnlinksIt()
    {
        process.Source.Add("d1");
        process.Live().Run();
        process.Target.Remove("1");
        var gone = process.After(Day).Run();

        Assert.True(process.Do(() => process.Job.UnlinkAsync(new(new("t1"), new("d1")), "ana", "it was scrapped and came back")));
        var created = process.After(Day).Run();

        Assert.Equal((AssetOutcomeKind.Held, AssetOutcomeCause.PutAside), (gone.Outcomes[0].Kind, gone.Outcomes[0].Cause));
        Assert.Equal(["AST006"], gone.Findings.Select(finding => finding.Code));
        Assert.Equal(AssetOutcomeKind.Created, created.Outcomes[0].Kind);
        Assert.Equal(2, process.Target.Committed.Count);
    }

    [Fact]
    public async Task Run_LinkIsLostAndTheSerialNumberWasCorrected_FindsTheAssetInTheJournal()
    {
        process.Source.Add("d1");
        process.Live().Run();
        await process.Store.AssetLinks.RemoveAsync("shelf", new(new("t1"), new("d1")));
        process.Target.Change("1", asset => asset with { SerialNumber = null });

        var report = process.After(Day).Run();

        Assert.Equal((AssetOutcomeKind.Unchanged, new AssetId("1")), (report.Outcomes[0].Kind, report.Outcomes[0].Asset));
        Assert.Equal("d1 1", process.ReadLinks().Select(link => $"{link.Device.Id} {link.Asset}").Single());
        Assert.Single(process.Target.Committed);
    }

    [Fact]
    public async Task Run_LinkIsLostAndTheAssetIsGone_IsHeld()
    {
        process.Source.Add("d1");
        process.Live().Run();
        await process.Store.AssetLinks.RemoveAsync("shelf", new(new("t1"), new("d1")));
        process.Target.Remove("1");

        var report = process.After(Day).Run();

        Assert.Equal((AssetOutcomeKind.Held, "AST006"), (report.Outcomes[0].Kind, report.Findings.Single().Code));
        Assert.Single(process.Target.Committed);
    }

    [Fact]
    public async Task Run_WhileAnotherRuns_IsRefused()
    {
        _ = process.Job;
        var held = await process.Store.TryLockAsync(["run:assets"]);

        Assert.NotNull(held);
        Assert.Throws<RunInProgressException>(() => process.Run());
    }

    [Fact]
    public void Run_ReenrolledDevice_KeepsItsAsset()
    {
        process.Source.Add("d1");
        process.Live().Run();
        process.Source.Devices.Clear();
        process.After(Day).Source.Add("d2");

        var report = process.Run();

        Assert.Equal("AST008", report.Findings.Single(finding => finding.Code != "AST016").Code);
        Assert.Equal("d2 1", process.ReadLinks().Select(link => $"{link.Device.Id} {link.Asset}").Single());
        Assert.Single(process.Target.Committed);
    }

    [Fact]
    public void Run_UpdatesThatNeverShow_CloseTheTargetForTheRun()
    {
        for (var i = 0; i < 60; i++)
        {
            process.Source.Add($"d{i:00}", $"PF{i:000}A");
            process.Target.Add($"PF{i:000}A", asset => asset with { Values = AssetValues.Of(("model", "X")) });
        }

        process.Options.Assets.Gates.MaximumUpdatedShare = 1;
        process.Target.Ignores = true;

        var report = process.Live().Run();

        Assert.Equal((25, 35), (report.Run.Counts.Unresolved, report.Run.Counts.Held));
        Assert.Equal(25, process.Target.Writes.Count());
    }

    [Theory]
    [InlineData(40, null)]
    [InlineData(20, "within 30 days")]
    [InlineData(13, "within 14 days")]
    [InlineData(7, "within 7 days")]
    [InlineData(0.5, "within a day")]
    [InlineData(-1, "expired on")]
    public void Check_KeyThatAPersonDated_WarnsInTime(double days, string? text)
    {
        process.Options.Assets.KeyExpiresAt = process.Time.GetUtcNow().AddDays(days);

        var findings = process.Do(() => process.Job.CheckAsync());

        var finding = findings.SingleOrDefault(finding => finding.Code == "AST017");
        Assert.Equal(text is null ? null : "connection:source:key", finding?.Subject);
        Assert.Contains(text ?? "", finding?.Text ?? "", StringComparison.Ordinal);
    }
}
