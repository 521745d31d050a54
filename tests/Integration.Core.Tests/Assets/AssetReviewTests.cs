using Integration.Core.Assets;
using Integration.Core.Runs;
using Integration.Core.Tests.Journal;

namespace Integration.Core.Tests.Assets;

public sealed class AssetReviewTests : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly AssetProcess process = new();

    public void Dispose() => process.Dispose();

    [Fact]
    public void ApproveChange_OfAFirstPlan_WritesThatAssetAndLeavesTheTenantHeld()
    {
        process.Source.Add("d1");
        process.Source.Add("d2", "PF0B34");
        var plan = process.Plan();

        process.Do(() => process.Review.ApproveAsync(plan.Hash, "ana", null, [IdOf(plan, "d2")]));
        Assert.Empty(process.Target.Writes);
        var report = process.Run();

        Assert.Equal(["create PF0B34"], process.Target.Committed);
        Assert.Equal(["d2"], process.ReadLinks().Select(link => link.Device.Id.Value));
        Assert.Equal(AssetOutcomeCause.NotApproved, report.Outcomes.Single(outcome => outcome.Device.Id.Value == "d1").Cause);

        process.Do(() => process.Review.ApproveAsync(process.Plan().Hash, "ana"));
        process.Run();
        process.Source.Add("d3", "PF0C56");
        process.After(Day).Run();
        Assert.Equal(["create PF0B34", "create PF0A12", "create PF0C56"], process.Target.Committed);
    }

    [Fact]
    public void ApprovePlan_OfATenantWithNothingToWrite_MakesItLive()
    {
        process.Source.Add("d1", model: null);
        process.Target.Add("PF0A12");
        var plan = process.Plan();
        var waiting = process.Do(() => process.Review.GetAsync(plan.Hash));

        var approved = process.Do(() => process.Review.ApproveAsync(plan.Hash, "ana"));
        process.Source.Add("d2", "PF0B34");
        process.After(TimeSpan.FromHours(1)).Run();

        Assert.Empty(plan.Changes);
        Assert.Equal((PlanStatus.Waiting, "It has nothing to write, and 1 tenant goes live once it is approved."), (waiting.Status, waiting.Because));
        Assert.Equal((PlanStatus.Applied, 0), (approved.Status, approved.ToGoLive));
        Assert.Equal(["create PF0B34"], process.Target.Committed);
    }

    [Fact]
    public void ApprovePlan_KilledBeforeTheTenantGoesLive_TheNextRunMakesItLive()
    {
        process.Source.Add("d1");
        var plan = process.Plan();
        process.Do(async () =>
        {
            await process.Store.Plans.DecideAsync(new PlanDecision
            {
                Job = "assets",
                Hash = plan.Hash,
                Kind = DecisionKind.Approved,
                IsWhole = true,
                Changes = [IdOf(plan, "d1")],
                By = "ana",
                At = process.Time.GetUtcNow(),
            });
            return true;
        });

        process.Run();
        process.Source.Add("d2", "PF0B34");
        process.After(Day).Run();

        Assert.Equal(["create PF0A12", "create PF0B34"], process.Target.Committed);
    }

    [Fact]
    public void ApproveChanges_OneAfterTheOther_MakesTheTenantLive()
    {
        process.Source.Add("d1");
        process.Source.Add("d2", "PF0B34");
        var plan = process.Plan();
        process.Do(() => process.Review.ApproveAsync(plan.Hash, "ana", null, [IdOf(plan, "d2")]));
        process.Do(() => process.Review.ApproveAsync(plan.Hash, "ana", null, [IdOf(plan, "d1")]));

        process.Run();
        process.Source.Add("d3", "PF0C56");
        process.After(Day).Run();

        Assert.Equal(3, process.Target.Committed.Count);
    }

    [Fact]
    public void Run_StoreIsDamaged_IsBlockedAndWritesNothing()
    {
        process.Live();
        process.Source.Add("d1");
        process.Start(Kill.NeverWith(Kill.StoreDamaged));

        var report = process.Run();

        Assert.Equal((RunStatus.Blocked, Kill.StoreDamaged.Text), (report.Run.Status, report.Run.Message));
        Assert.Empty(process.Target.Writes);
    }

    [Fact]
    public void RejectChange_LaterRuns_HoldItWithThePersonsWordsWhileItIsTheSame()
    {
        process.Live();
        process.Source.Add("d1");
        process.Source.Add("d2", "PF0B34");
        var plan = process.Plan();
        process.Do(() => process.Review.RejectAsync(plan.Hash, "ana", "a loaner", [IdOf(plan, "d1")]));

        process.Run();
        var report = process.After(Day + Day).Run();

        Assert.Equal(["create PF0B34"], process.Target.Committed);
        Assert.Equal("ana rejected it on 2026-11-21: a loaner", report.Outcomes.Single(outcome => outcome.Device.Id.Value == "d1").Reason);
        Assert.Equal((1, RunStatus.Completed), (report.Run.Counts.Held, report.Run.Status));
    }

    [Fact]
    public void Apply_PlanWithARejectedChange_WritesTheOthers()
    {
        process.Source.Add("d1");
        process.Source.Add("d2", "PF0B34");
        var plan = process.Plan();
        process.Do(() => process.Review.RejectAsync(plan.Hash, "ana", "a loaner", [IdOf(plan, "d1")]));

        var report = process.Apply(plan);

        Assert.Equal(["create PF0B34"], process.Target.Committed);
        Assert.Equal((AssetOutcomeKind.Held, "ana rejected it on 2026-11-21: a loaner"), Outcome(report, "d1"));
    }

    [Fact]
    public void RejectPlan_ThenApply_IsRefused()
    {
        process.Source.Add("d1");
        var plan = process.Plan();
        process.Do(() => process.Review.RejectAsync(plan.Hash, "ana", "not now"));

        var error = Assert.Throws<PlanNotFoundException>(() => process.Apply(plan));

        Assert.Contains("cannot be applied: ana rejected it on 2026-11-21: not now Nothing was written.", error.Message, StringComparison.Ordinal);
        Assert.Empty(process.Target.Writes);
    }

    [Fact]
    public void Apply_SettingsWereChangedSince_IsRefusedButAnotherModesPlanIsNotOvertaken()
    {
        process.Source.Add("d1");
        var plan = process.Plan();
        process.After(TimeSpan.FromMinutes(1)).Options.Assets.Mode = AssetSyncMode.Sync;
        process.Start();
        process.Plan();
        process.Options.Assets.Mode = AssetSyncMode.DownloadAndSync;
        process.Start();
        Assert.Equal(PlanStatus.Waiting, process.Do(() => process.Review.GetAsync(plan.Hash)).Status);

        process.Options.Assets.Fields.Add(new AssetFieldOptions { Name = "model", Owner = AssetFieldOwner.Target });
        process.Start();
        var error = Assert.Throws<PlanNotFoundException>(() => process.Apply(plan));

        Assert.Contains("The settings of the job were changed since it was made.", error.Message, StringComparison.Ordinal);
        Assert.Empty(process.Target.Writes);
    }

    [Fact]
    public void Run_MoreNewAssetsThanAutoApprovalCovers_HoldsAllOfThemAndWritesTheUpdates()
    {
        process.Live().Options.Assets.AutoApproval.MaximumCreated = 1;
        process.Source.Add("d1");
        process.Source.Add("d2", "PF0B34");
        process.Source.Add("d3", "PF0C56", model: "21CB");
        process.Target.Add("PF0C56");

        var report = process.Run();

        Assert.Equal("2 assets would be created; auto-approval covers up to 1.", Outcome(report, "d1").Reason);
        Assert.Equal(["update 1 model=21CB"], process.Target.Committed);
    }

    [Fact]
    public void List_AfterRuns_SaysWhatEachPlanCameTo()
    {
        process.Source.Add("d1");
        var plan = process.Plan();
        process.Apply(plan);
        process.After(Day).Run();

        var listed = process.Do(() => process.Review.ListAsync("assets"));

        Assert.Equal([(PlanStatus.Applied, "It has nothing to write."), (PlanStatus.Applied, "1 is written.")], listed.Select(saved => (saved.Status, saved.Because)));
        Assert.Empty(process.Do(() => process.Review.ListAsync("billing")));
    }

    [Fact]
    public async Task Get_PrefixOfTwoPlans_IsRefusedUntilItNamesOne()
    {
        process.Source.Add("d1");
        var plan = process.Plan();
        foreach (var hash in new[] { "abcdef01" + new string('1', 56), "abcdef01" + new string('2', 56) })
            await process.Store.Plans.SaveAsync(plan with { Hash = hash });

        var error = await Assert.ThrowsAsync<PlanNotFoundException>(() => process.Review.GetAsync("abcdef01"));

        Assert.Equal("2 plans begin with 'abcdef01'. Give more characters of the hash.", error.Message);
        Assert.Equal("abcdef01" + new string('2', 56), (await process.Review.GetAsync("ABCDEF012")).Plan.Hash);
    }

    private static string IdOf(AssetPlan plan, string device) => plan.Changes.Single(change => change.Device.Id.Value == device).Id;

    private static (AssetOutcomeKind Kind, string Reason) Outcome(AssetReport report, string device)
    {
        var outcome = report.Outcomes.Single(outcome => outcome.Device.Id.Value == device);
        return (outcome.Kind, outcome.Reason);
    }
}
