using Integration.Core.Assets;

namespace Integration.Core.Tests.Assets;

public class AssetPlannerTests
{
    [Fact]
    public void Plan_DeviceReportsOtherValues_UpdatesOnlyTheFieldsThatDiffer()
    {
        var plan = new Inventory()
            .Device("d1", "PF0A12", device => device with { HostName = "ws-1", Manufacturer = "Lenovo", MemoryBytes = 34_359_738_368 })
            .Asset("77", "PF0A12", asset => asset with { Values = AssetValues.Of(("hostName", "WS-1"), ("memory", "16 GB")) }).Plan();

        var update = Assert.IsType<UpdateAsset>(Assert.Single(plan.Changes));
        Assert.Equal(new AssetId("77"), update.Update.Asset);
        Assert.Equal([new("manufacturer", null, "Lenovo"), new("memory", "16 GB", "34359738368")], update.Update.Fields);
        Assert.Equal(("asset:77", "Both have serial number PF0A12."), (update.Subject, update.Evidence));
        Assert.Equal(AssetOutcomeKind.Updated, plan.Outcomes[0].Kind);
    }

    [Fact]
    public void Plan_FieldThatTheAssetGoesWithout_IsNotWritten()
    {
        var plan = new Inventory().Device("a", "PF0A12", device => device with { HostName = "ws-1", Model = "X1" })
            .Asset("77", "PF0A12", asset => asset with { LeftOut = ["HOSTNAME"] }).Plan();

        var update = Assert.IsType<UpdateAsset>(Assert.Single(plan.Changes));
        Assert.Equal(["model"], update.Update.Fields.Select(field => field.Field));
    }

    [Fact]
    public void Plan_SourceReportsNothing_BlanksNothing()
    {
        var plan = new Inventory().Device("d1", "PF0A12", device => device with { HostName = " ", Model = null, Manufacturer = "" })
            .Asset("77", "PF0A12", asset => asset with { Values = AssetValues.Of(("hostName", "ws-1"), ("model", "X1"), ("manufacturer", "Lenovo")) }).Plan();

        Assert.Empty(plan.Changes);
    }

    [Fact]
    public void Plan_FieldOfTheTarget_KeepsAPersonsEdit()
    {
        var inventory = new Inventory().Device("d1", "PF0A12", device => device with { DisplayName = "ANN-PC", Model = "20XW" })
            .Asset("77", "PF0A12", asset => asset with { Name = "Ann's laptop", Values = AssetValues.Of(("name", "Ann's laptop"), ("model", "ThinkPad X1")) });
        inventory.Options.Fields.Add(new() { Name = "model", Owner = AssetFieldOwner.Target });

        Assert.Empty(inventory.Plan().Changes);
    }

    [Fact]
    public void Plan_FieldThatTheTargetDoesNotKeep_IsNotPlanned()
    {
        var plan = new Inventory().Keeping("model").Device("d1", "PF0A12", device => device with { HostName = "ws-1" }).Asset("77", "PF0A12").Plan();

        Assert.Empty(plan.Changes);
    }

    [Fact]
    public void Plan_MappedFields_TakeAttributeConstantAndFunction()
    {
        var inventory = new Inventory().Keeping("costCentre", "origin", "cores")
            .Device("d1", "PF0A12", device => device with { Attributes = new Dictionary<string, string> { ["cc"] = "4711" } }).Asset("77", "PF0A12");
        inventory.Options.Fields.Add(new() { Name = "costCentre", Attribute = "cc" });
        inventory.Options.Fields.Add(new() { Name = "origin", Constant = "JumpCloud" });
        inventory.Functions.Add(AssetField.Number("cores", _ => 8));

        var update = Assert.IsType<UpdateAsset>(Assert.Single(inventory.Plan().Changes));

        Assert.Equal([new("costCentre", null, "4711"), new("origin", null, "JumpCloud"), new("cores", null, "8")], update.Update.Fields);
    }

    [Fact]
    public void Plan_OptionsNameFieldsThatNobodyFillsOrKeeps_FindsThem()
    {
        var inventory = new Inventory();
        inventory.Options.Fields.Add(new() { Name = "colour" });
        inventory.Options.Fields.Add(new() { Name = "processor" });

        Assert.Equal(
            [("AST013", "field:colour"), ("AST012", "field:colour"), ("AST012", "field:processor")],
            inventory.Plan().Findings.Select(finding => (finding.Code, finding.Subject)));
    }

    [Fact]
    public void Plan_ValueIsLongerThanTheFieldKeeps_IsCutBeforeItIsCompared()
    {
        var inventory = new Inventory().Device("d1", "PF0A12", device => device with { Model = "0123456789😀" })
            .Asset("77", "PF0A12", asset => asset with { Values = AssetValues.Of(("model", "0123456789")) });
        inventory.Capabilities = inventory.Capabilities with { Fields = [new("model") { MaximumLength = 11 }] };

        Assert.Empty(inventory.Plan().Changes);
    }

    [Theory]
    [InlineData(AssetSyncMode.Sync, 0, "AST014")]
    [InlineData(AssetSyncMode.DownloadAndSync, 1, null)]
    public void Plan_ValueWouldHaveToBeCreatedFirst_WaitsInASync(AssetSyncMode mode, int changes, string? finding)
    {
        var inventory = new Inventory { Options = { Mode = mode } }.Device("d1", "PF0A12", device => device with { Model = "20XW" }).Asset("77", "PF0A12");
        inventory.Capabilities = inventory.Capabilities with { Fields = [new("model") { Choices = ["21CB"] }] };

        var plan = inventory.Plan();

        Assert.Equal((changes, finding), (plan.Changes.Count, plan.Findings.SingleOrDefault()?.Code));
    }

    [Fact]
    public void Plan_DeviceHasNoAsset_SyncSkipsItAndDownloadCreatesOne()
    {
        var inventory = new Inventory().Device("d1", " pf0a12", device => device with { DisplayName = "ANN-PC", HostName = "ann-pc", MemoryBytes = 8 });
        var sync = inventory.Plan();
        var create = Assert.IsType<CreateAsset>(Assert.Single(inventory.Creating().Plan().Changes));

        Assert.Empty(sync.Changes);
        Assert.Equal((AssetOutcomeKind.Skipped, AssetOutcomeCause.NotInTarget), (sync.Outcomes[0].Kind, sync.Outcomes[0].Cause));
        Assert.Equal(("snipe:serial:PF0A12", "device:t1/d1"), (create.Key, create.Subject));
        Assert.Equal(("pf0a12", "ANN-PC", null, AssetSyncMode.DownloadAndSync), (create.Draft.SerialNumber, create.Draft.Name, create.Draft.Key, create.Draft.Mode));
        Assert.Equal([new("hostName", "ann-pc"), new("memory", "8")], create.Draft.Values.All);
    }

    [Theory]
    [InlineData(null, AssetOutcomeCause.NoSerialNumber)]
    [InlineData("Default string", AssetOutcomeCause.JunkSerialNumber)]
    public void Plan_NoUsableSerialNumber_CreatesOnlyWhenAskedAndSearchable(string? serial, AssetOutcomeCause cause)
    {
        var inventory = new Inventory().Creating().Device("d1", serial);
        var unasked = inventory.Plan();
        inventory.Options.CreateWithoutSerialNumber = true;
        var unsearchable = inventory.Plan();
        inventory.Capabilities = inventory.Capabilities with { KeyField = "External id" };
        var create = Assert.IsType<CreateAsset>(Assert.Single(inventory.Plan().Changes));
        inventory.Options.Mode = AssetSyncMode.Sync;

        Assert.Equal([cause, cause, cause], new[] { unasked, unsearchable, inventory.Plan() }.Select(plan => plan.Outcomes[0].Cause));
        Assert.Null(create.Draft.SerialNumber);
        Assert.Equal((43, $"snipe:key:{create.Draft.Key}"), (create.Draft.Key!.Length, create.Key));
    }

    [Fact]
    public void Plan_VirtualMachine_IsUpdatedAndCreatedOnlyWhenAsked()
    {
        var inventory = new Inventory().Creating().Device("d1", "VMware-56 4d", device => device with { IsVirtual = true, HostName = "vm-1" });
        var skipped = inventory.Plan().Outcomes[0];
        inventory.Options.CreateVirtualMachines = true;
        inventory.Capabilities = inventory.Capabilities with { KeyField = "External id" };
        var created = inventory.Plan().Outcomes[0];
        inventory.Asset("77", "VMware-56 4d");

        Assert.Equal(AssetOutcomeCause.VirtualMachine, skipped.Cause);
        Assert.Equal([AssetOutcomeKind.Created, AssetOutcomeKind.Updated], [created.Kind, inventory.Plan().Outcomes[0].Kind]);
    }

    [Fact]
    public void Plan_AssetNeedsAnAccountThatTheTenantHasNot_IsHeldWithOneFindingATenant()
    {
        var inventory = new Inventory().Creating().Device("d1", "PF0A12").Device("d2", "PF0B34").Device("d3", "PF0C56", tenant: "t2");
        inventory.Capabilities = inventory.Capabilities with { NeedsAccount = true };
        inventory.Accounts[new("t2")] = new("8");

        var plan = inventory.Plan();

        Assert.Equal(new AccountId("8"), Assert.IsType<CreateAsset>(Assert.Single(plan.Changes)).Draft.Account);
        Assert.Equal(["AST011"], plan.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Plan_TargetTakesNoWrites_HoldsEveryChangeForItsFile()
    {
        var inventory = new Inventory().Creating().Device("d1", "PF0A12", device => device with { Model = "20XW" }).Asset("77", "PF0A12").Device("d2", "PF0B34");
        inventory.Capabilities = inventory.Capabilities with { CanCreate = false, CanUpdate = false };

        var plan = inventory.Plan();

        Assert.Equal(2, plan.Changes.Count);
        Assert.All(plan.Changes, change => Assert.NotNull(change.HeldBecause));
        Assert.All(plan.Outcomes, outcome => Assert.Equal((AssetOutcomeKind.Held, AssetOutcomeCause.NotWritable), (outcome.Kind, outcome.Cause)));
        Assert.Equal(["AST015"], plan.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("asset:77")]
    [InlineData("device:t1/d2")]
    public void Plan_AnEarlierWriteIsNotSettled_PlansNoOther(string subject)
    {
        var inventory = new Inventory().Creating().Device("d1", "PF0A12", device => device with { Model = "20XW" }).Asset("77", "PF0A12").Device("d2", "PF0B34");
        inventory.Open.Add(subject);

        var plan = inventory.Plan();

        Assert.DoesNotContain(plan.Changes, change => change.Subject == subject);
        Assert.Single(plan.Outcomes, outcome => outcome.Kind == AssetOutcomeKind.Unresolved);
    }

    [Fact]
    public void Plan_TenantCouldNotBeRead_PlansNothingForItAndMissesNoDevice()
    {
        var inventory = new Inventory().Creating().Asset("77", "PF0A12").Link("d1", "77");
        inventory.Unread[new("t1")] = "it timed out";

        var plan = inventory.Plan();

        Assert.Empty(plan.Outcomes);
        Assert.Equal(["AST009"], plan.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Plan_DevicesThatAreGone_AreCountedAndTheirAssetsStay()
    {
        var plan = new Inventory().Asset("77", "PF0A12").Asset("78", "PF0B34").Link("d1", "77").Link("d2", "78").Plan();

        Assert.Empty(plan.Changes);
        var finding = Assert.Single(plan.Findings);
        Assert.Equal("AST016", finding.Code);
        Assert.StartsWith("2 devices", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_AssetsOfDevicesWithoutAssignee_AreListed()
    {
        var inventory = new Inventory().Device("d1", "PF0A12").Device("d2", "PF0B34")
            .Asset("77", "PF0A12", asset => asset with { Tag = "A-77" }).Asset("78", "PF0B34", asset => asset with { Assignee = "ann" }).Asset("79", "MONITOR");
        var listed = inventory.Plan().Unassigned;
        inventory.Capabilities = inventory.Capabilities with { ReadsAssignee = false };

        Assert.Equal("A-77", Assert.Single(listed!).Tag);
        Assert.Null(inventory.Plan().Unassigned);
    }
}
