using System.Reflection;
using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.Core.Tests.Journal;

namespace Integration.Core.Tests.Assets;

/// <summary>What went wrong in other tools that do this job, as far as it can happen here. What happens on a vendor's wire is tested with its client.</summary>
public sealed class PeerFailureTests : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly AssetProcess process = new();

    public void Dispose() => process.Dispose();

    [Fact]
    public void DryRun_WroteToTheTarget()
    {
        process.Source.Add("d1");
        process.Source.Add("d2", "PF0B34", model: "21CB");
        process.Target.Add("PF0B34");

        var plan = process.Live().Plan();

        Assert.Equal(2, plan.Changes.Count);
        Assert.Empty(process.Target.Writes);
        Assert.Empty(process.ReadLinks());
    }

    [Fact]
    public void SearchThatNeverFinds_DuplicatedEverythingOnEveryRun()
    {
        process.Source.Add("d1");
        process.Live().Run();
        process.Target.Change("1", asset => asset with { SerialNumber = null });
        process.Target.HiddenFromLists.Add("1");

        process.After(Day).Run();
        process.After(Day).Run();

        Assert.Single(process.Target.Assets);
    }

    [Fact]
    public void AnswerThatIsNeitherFoundNorNotFound_WasTakenForNotFoundAndCreated()
    {
        process.Source.Add("d1");
        process.Target.SearchesFail = true;

        var report = process.Live().Run();

        Assert.Equal(AssetOutcomeKind.Failed, report.Outcomes[0].Kind);
        Assert.Empty(process.Target.Assets);
    }

    [Fact]
    public void ThrottledDevice_WasLoggedAndNeverCreated()
    {
        process.Source.Add("d1");
        process.Target.NextFault = _ => Fault.Throttled;
        var throttled = process.Live().Run();
        process.Target.NextFault = _ => Fault.None;

        var next = process.After(Day).Run();

        Assert.Equal([AssetOutcomeKind.Failed, AssetOutcomeKind.Created], [throttled.Outcomes[0].Kind, next.Outcomes[0].Kind]);
        Assert.Single(process.Target.Assets);
    }

    [Fact]
    public void TwoRecordsOfOneSerialNumber_OverwroteEachOtherOnEveryRun()
    {
        process.Source.Add("d1", model: "iPad 8");
        process.Source.Add("d2", model: "iPad 9");
        process.Target.Add("PF0A12", asset => asset with { Values = AssetValues.Of(("model", "iPad")) });

        var report = process.Live().Run();
        process.After(Day).Run();

        Assert.Equal(["AST001"], report.Findings.Select(finding => finding.Code));
        Assert.Empty(process.Target.Writes);
    }

    [Fact]
    public void TargetThatGivesTheTagItself_GotEachAssetTwice()
    {
        process.Source.Add("d1");
        process.Target.NextFault = _ => Fault.ReplyLostAfterCommit;
        process.Live().Run();
        process.Target.NextFault = _ => Fault.None;

        process.Run();
        process.After(Day).Run();

        Assert.Single(process.Target.Committed);
    }

    [Fact]
    public void DeviceWithoutRecentContact_WasNotUpdatedBecauseSomebodyEditedTheAssetLater()
    {
        process.Source.Add("d1", model: "21CB");
        process.Source.Change("d1", device => device with { LastContact = process.Time.GetUtcNow().AddDays(-400), IsActive = false });
        process.Target.Add("PF0A12", asset => asset with { Name = "edited today" });

        process.Live().Run();

        Assert.Equal(["update 1 model=21CB"], process.Target.Committed);
    }

    [Fact]
    public void SourceThatReportsNothing_BlankedGoodData()
    {
        process.Source.Add("d1", model: null);
        process.Target.Add("PF0A12", asset => asset with { Values = AssetValues.Of(("model", "20XW"), ("hostName", "ann-pc")) });

        process.Live().Run();

        Assert.Empty(process.Target.Writes);
    }

    [Fact]
    public void ModelInAnotherCase_WasAnotherModel()
    {
        process.Source.Add("d1", model: "LENOVO ThinkPad");
        process.Target.Add("PF0A12", asset => asset with { Values = AssetValues.Of(("model", "Lenovo Thinkpad")) });

        process.Live().Run();

        Assert.Empty(process.Target.Writes);
    }

    [Fact]
    public void ModelsOfOneNameAndTwoIdentifiers_WereTakenForOne()
    {
        process.Source.Add("d1", model: "Mac14,6");
        process.Target.Add("PF0A12", asset => asset with { Values = AssetValues.Of(("model", "Mac14,10")) });

        process.Live().Run();

        Assert.Equal(["update 1 model=Mac14,6"], process.Target.Committed);
    }

    [Fact]
    public void AnswerOfAnUpdateInAnotherShape_BrokeTheRun()
    {
        process.Source.Add("d1", model: "21CB");
        process.Target.Add("PF0A12");
        process.Target.NextFault = _ => Fault.UnknownText;
        process.Live().Run();
        process.Target.NextFault = _ => Fault.None;

        process.Run();

        Assert.Equal(["update 1 model=21CB"], process.Target.Committed);
    }

    [Fact]
    public void Assignees_WereGuessedAndLost()
    {
        process.Source.Add("d1", model: "21CB");
        process.Source.Add("d2", "PF0B34");
        process.Target.Add("PF0A12", asset => asset with { Assignee = "ann" });

        process.Live().Run();

        Assert.Equal(["ann", null], process.Target.Assets.Select(asset => asset.Assignee));
        Assert.DoesNotContain(Written().Select(member => member.Name), name =>
            new[] { "Assign", "User", "Employee", "Person", "Owner", "CheckedOut" }.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void ThousandsOfDevices_CostSeveralRequestsEachOnEveryRun()
    {
        for (var i = 0; i < 1_200; i++)
        {
            process.Source.Add($"d{i:0000}", $"PF{i:0000}A", tenant: "t1");
            process.Target.Add($"PF{i:0000}A", asset => asset with { Values = AssetValues.Of(("model", "20XW")) });
        }

        process.Live().Run();
        process.Target.Calls.Clear();
        process.Source.Calls.Clear();
        process.After(Day).Run();

        Assert.Equal(["check", "capabilities", "list", "list", "list"], process.Target.Calls);
        Assert.Equal(["check", "tenants", "devices t1"], process.Source.Calls);
    }

    [Fact]
    public void SyncMode_DidNotExistAndEverythingWasCreated()
    {
        using var sync = new AssetProcess(AssetSyncMode.Sync);
        sync.Source.Add("d1");
        sync.Source.Add("d2", "PF0B34", model: "21CB");
        sync.Target.Add("PF0B34");

        var report = sync.Live().Run();

        Assert.Equal([AssetOutcomeCause.NotInTarget, AssetOutcomeCause.None], report.Outcomes.Select(outcome => outcome.Cause));
        Assert.Equal(["update 1"], sync.Target.Writes);
    }

    [Fact]
    public async Task SyncMode_ACreateThatSlipsThroughPlanning_IsRefusedInFrontOfThePort()
    {
        process.Source.Add("d1");
        var create = Assert.Single(process.Plan().Changes);
        var opened = false;
        var gate = new SendGate(long.MaxValue, _ =>
        {
            opened = true;
            return ValueTask.CompletedTask;
        });

        var result = await new AssetWrites(process.Target, new FieldMap([], []), AssetSyncMode.Sync).SendAsync(create, gate, CancellationToken.None);

        Assert.Equal((WriteProof.Refused, false), (result.Proof, opened));
        Assert.Empty(process.Target.Writes);
    }

    private static IEnumerable<PropertyInfo> Written() =>
        new[] { typeof(AssetDraft), typeof(AssetUpdate), typeof(AssetFieldChange) }.SelectMany(type => type.GetProperties());
}
