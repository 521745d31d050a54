using Integration.Core.Assets;
using Integration.Core.Mapping;
using Integration.Core.Runs;

namespace Integration.Core.Tests.Assets;

public sealed partial class AssetJobTests
{
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
}
