using Integration.Core.Assets;

namespace Integration.Core.Tests.Assets;

public sealed class AssetConnectingTests : IDisposable
{
    private readonly AssetProcess process = new(AssetSyncMode.Sync);

    public void Dispose() => process.Dispose();

    [Fact]
    public void Read_ConnectionIsWell_ShowsWhoseKeyItIsAndWhatFollows()
    {
        process.Source.Access = new() { Administrator = "admin@example.com", Role = "Read only", ExpiresAt = Reading.Known<DateTimeOffset?>(process.Time.GetUtcNow().AddDays(60)) };

        var connection = process.Do(() => process.Connecting.ReadAsync());

        Assert.True(connection.IsReady);
        Assert.Equal(("admin@example.com", "Read only", "shelf"), (connection.Access.Administrator, connection.Access.Role, connection.Target));
        Assert.Equal(["model", "hostName"], connection.Writes);
        Assert.Equal("Acme", connection.Tenants.Tenants.Single().Name);
        Assert.Contains(connection.Untouched, sentence => sentence.StartsWith("No employee data", StringComparison.Ordinal));
        Assert.Equal([AssetSyncMode.Sync, AssetSyncMode.DownloadAndSync], connection.Modes.Select(mode => mode.Mode));
        Assert.All(connection.Modes, mode => Assert.True(mode.IsPossible && mode.Consequences.Any(sentence => sentence.StartsWith("Employee data", StringComparison.Ordinal))));
    }

    [Fact]
    public void Read_KeyIsRefused_SaysSoAndAsksNoFurther()
    {
        process.Source.Findings.Add(new Finding { Code = "PRE101", Severity = FindingSeverity.Blocking, Subject = "connection:source", Text = "The key is refused." });

        var connection = process.Do(() => process.Connecting.ReadAsync());

        Assert.False(connection.IsReady);
        Assert.Equal(["check"], process.Source.Calls);
    }

    [Fact]
    public void Read_TargetOnlyUpdates_DownloadIsNotPossible()
    {
        process.Target.Capabilities = process.Target.Capabilities with { CanCreate = false };

        var connection = process.Do(() => process.Connecting.ReadAsync());

        Assert.Equal([true, false], connection.Modes.Select(mode => mode.IsPossible));
    }

    [Fact]
    public void Sync_WithConsent_RunsTheFirstSyncAndSumsItUp()
    {
        process.Source.Add("d1");
        process.Source.Add("d2", "PF0B34");
        process.Source.Add("d3", "0000");
        process.Target.Add("PF0B34", asset => asset with { Values = AssetValues.Of(("model", "20XW")) });
        process.Target.Capabilities = process.Target.Capabilities with { AssignedBy = "support" };
        var steps = new List<AssetProgress>();

        var connected = process.Do(() => process.Connecting.SyncAsync(new() { By = "ana", Mode = AssetSyncMode.DownloadAndSync }, new Steps(steps)));

        Assert.Equal(("d1", "d2", "d3"), (Ids(connected.Downloaded), Ids(connected.Synced), Ids(connected.LeftAlone)));
        Assert.Equal(["1", "2"], connected.Report.Unassigned!.Select(asset => asset.Asset.Value));
        Assert.Equal((AssetSyncMode.DownloadAndSync, null, "support"), (connected.Mode, connected.KeyExpiresAt, connected.AssignedBy));
        Assert.Equal([AssetStep.ReadDevices, AssetStep.ReadAssets, AssetStep.Write], steps.Select(step => step.Step).Distinct());
        Assert.Equal(new AssetProgress(AssetStep.Write, 1, 1), steps[^1]);
        Assert.Equal("d1 d2", string.Join(' ', process.ReadLinks().Select(link => link.Device.Id)));
    }

    [Fact]
    public void Sync_InSyncMode_CreatesNothingWhateverTheSettingsSay()
    {
        process.Options.Assets.Mode = AssetSyncMode.DownloadAndSync;
        process.Source.Add("d1");

        var connected = process.Do(() => process.Connecting.SyncAsync(new() { By = "ana", Mode = AssetSyncMode.Sync }));

        Assert.Equal(AssetOutcomeCause.NotInTarget, Assert.Single(connected.LeftAlone).Cause);
        Assert.Empty(process.Target.Writes);
    }

    [Fact]
    public void Plan_BeforeConsent_ShowsHowMuchAndWritesNothing()
    {
        process.Source.Add("d1");

        var plan = process.Do(() => process.Connecting.PlanAsync(new() { By = "ana", Mode = AssetSyncMode.DownloadAndSync }));

        Assert.Single(plan.Changes);
        Assert.Empty(process.Target.Writes);
    }

    [Fact]
    public void Sync_SourceDoesNotSayWhenTheKeyExpires_AsksForIt()
    {
        process.Source.Access = new() { ExpiresAt = Reading.Unknown<DateTimeOffset?>("it does not say") };
        var at = process.Time.GetUtcNow().AddDays(90);

        var error = Assert.Throws<ArgumentException>(() => Sync(new() { By = "ana", Mode = AssetSyncMode.Sync }));
        var dated = Sync(new() { By = "ana", Mode = AssetSyncMode.Sync, KeyExpiresAt = at });
        var never = Sync(new() { By = "ana", Mode = AssetSyncMode.Sync, KeyNeverExpires = true });

        Assert.Contains("or that it never does: it does not say", error.Message, StringComparison.Ordinal);
        Assert.Equal((at, null), (dated.KeyExpiresAt, never.KeyExpiresAt));
    }

    [Fact]
    public void Sync_AnswersContradictEachOther_AreRefused()
    {
        var now = process.Time.GetUtcNow();

        Assert.Throws<ArgumentException>(() => Sync(new() { By = "ana", Mode = AssetSyncMode.Sync, KeyNeverExpires = true, KeyExpiresAt = now.AddDays(1) }));
        Assert.Throws<ArgumentException>(() => Sync(new() { By = "ana", Mode = AssetSyncMode.Sync, KeyExpiresAt = now.AddDays(-1) }));
        Assert.Throws<ArgumentException>(() => Sync(new() { By = " ", Mode = AssetSyncMode.Sync }));
    }

    [Fact]
    public void Sync_ConnectionIsBlocked_SaysWhatToDo()
    {
        process.Target.Findings.Add(new Finding { Code = "X", Severity = FindingSeverity.Blocking, Subject = "connection:target", Text = "The token is refused.", Fix = "Make a new one." });

        var error = Assert.Throws<InvalidOperationException>(() => Sync(new() { By = "ana", Mode = AssetSyncMode.Sync }));

        Assert.Equal("Nothing was connected: The token is refused. Make a new one.", error.Message);
    }

    private AssetConnected Sync(AssetConsent consent) => process.Do(() => process.Connecting.SyncAsync(consent));

    private static string Ids(IEnumerable<AssetOutcome> outcomes) => string.Join(' ', outcomes.Select(outcome => outcome.Device.Id));

    private sealed class Steps(List<AssetProgress> steps) : IProgress<AssetProgress>
    {
        public void Report(AssetProgress value) => steps.Add(value);
    }
}
