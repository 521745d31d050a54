using Integration.Core.Assets;

namespace Integration.Core.Tests.Assets;

public sealed partial class AssetJobTests
{
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
}
