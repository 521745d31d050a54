using Integration.Core.Assets;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Assets;

public sealed partial class AssetJobTests
{
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
}
