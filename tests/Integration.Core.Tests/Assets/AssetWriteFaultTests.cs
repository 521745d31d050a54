using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.Core.Tests.Journal;

namespace Integration.Core.Tests.Assets;

/// <summary>Each write meets each fault once; whatever it is, each device ends with one asset that shows what the device reports.</summary>
public sealed class AssetWriteFaultTests : IDisposable
{
    private readonly AssetProcess process = new();

    public static TheoryData<string, string> Faults => new(
        from write in new[] { "create", "update" }
        from fault in Enum.GetValues<Fault>()
        where fault is not (Fault.DateTaken or Fault.PersonEditsBefore)
        select (write, $"{fault}"));

    public void Dispose() => process.Dispose();

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Run_WriteMeetsAFault_EndsWithOneAssetADevice(string write, string fault)
    {
        var met = false;
        process.Target.NextFault = what => what == write && !met && (met = true) ? Enum.Parse<Fault>(fault) : Fault.None;

        AssetStory.Tell(process, Kill.Never());

        AssetStory.AssertTold(process);
        Assert.Empty(await process.Store.Journal.ListAsync([JournalState.Intent, .. JournalMoves.Open]));
        Assert.True(met);
    }

    [Fact]
    public void Run_SearchBeforeACreateCannotTell_CreatesNothing()
    {
        process.Source.Add("d1");
        process.Target.SearchesFail = true;

        var report = process.Live().Run();

        Assert.Equal(AssetOutcomeKind.Failed, Assert.Single(report.Outcomes).Kind);
        Assert.Empty(process.Target.Assets);
    }

    [Fact]
    public void Run_CreateIsNotSettled_PlansNoOtherForTheDevice()
    {
        process.Source.Add("d1");
        process.Target.NextFault = _ => Fault.NeverArrives;
        process.Live().Run();
        process.Target.ReadsFail = () => process.Target.Calls[^1].StartsWith("find", StringComparison.Ordinal);

        var report = process.Run();

        Assert.Equal((AssetOutcomeKind.Unresolved, "JRN002"), (report.Outcomes[0].Kind, report.Findings.Single().Code));
        Assert.Single(process.Target.Writes);
    }
}
