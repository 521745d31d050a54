using Integration.Core.Assets;
using Integration.Core.Runs;

namespace Integration.Core.Tests.Assets;

public sealed partial class AssetJobTests : IDisposable
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
    public async Task Run_WhileAnotherRuns_IsRefused()
    {
        _ = process.Job;
        var held = await process.Store.TryLockAsync(["run:assets"]);

        Assert.NotNull(held);
        Assert.Throws<RunInProgressException>(() => process.Run());
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
