using Integration.Core.Assets;

namespace Integration.Core.Tests.Assets;

public class DeviceMatcherTests
{
    private static readonly DateTimeOffset Now = Inventory.Now;

    [Fact]
    public void Plan_SerialNumbersAreOne_LinksDeviceAndAsset()
    {
        var plan = new Inventory().Device("d1", " pf0a12 ").Asset("77", "PF0A12").Plan();

        var link = Assert.Single(plan.Links);
        Assert.Equal((new DeviceReference(new("t1"), new("d1")), new AssetId("77"), "pf0a12", Now), (link.Device, link.Asset, link.SerialNumber, link.Since));
        Assert.Equal((AssetOutcomeKind.Unchanged, new AssetId("77")), (plan.Outcomes[0].Kind, plan.Outcomes[0].Asset));
    }

    [Fact]
    public void Plan_LinkedAssetLostItsSerialNumber_StaysLinked()
    {
        var plan = new Inventory().Creating().Device("d1", "PF0A12").Asset("77", null).Link("d1", "77").Plan();

        AssertOutcome(plan, AssetOutcomeKind.Unchanged, AssetOutcomeCause.None);
        Assert.Empty(plan.Links);
    }

    [Fact]
    public void Plan_LinkedPairHasDifferentSerialNumbers_IsHeld()
    {
        var plan = new Inventory().Device("d1", "PF0A12").Asset("77", "PF0B34").Link("d1", "77").Plan();

        AssertOutcome(plan, AssetOutcomeKind.Held, AssetOutcomeCause.SerialNumberDiffers, "AST005");
    }

    [Fact]
    public void Plan_SerialNumberRepeatsAmongDevices_HoldsBothWithOneFinding()
    {
        var plan = new Inventory().Creating().Device("d1", "PF0A12").Device("d2", "pf0a12", tenant: "t2").Asset("77", "PF0A12").Plan();

        Assert.All(plan.Outcomes, outcome => Assert.Equal((AssetOutcomeKind.Held, AssetOutcomeCause.RepeatsAmongDevices), (outcome.Kind, outcome.Cause)));
        var finding = Assert.Single(plan.Findings);
        Assert.Equal(("AST001", "serial:PF0A12"), (finding.Code, finding.Subject));
        Assert.Contains("t1/d1, t2/d2", finding.Text, StringComparison.Ordinal);
        Assert.Empty(plan.Changes);
        Assert.Empty(plan.Links);
    }

    [Fact]
    public void Plan_SerialNumberRepeatsAmongAssets_IsHeldArchivedOnesIncluded()
    {
        var plan = new Inventory().Creating().Device("d1", "PF0A12").Asset("77", "PF0A12").Asset("78", "pf0a12", asset => asset with { IsArchived = true }).Plan();

        AssertOutcome(plan, AssetOutcomeKind.Held, AssetOutcomeCause.RepeatsAmongAssets, "AST002");
    }

    [Fact]
    public void Plan_DeletedAssetBesidesALiveOne_IsNoClash()
    {
        var plan = new Inventory().Device("d1", "PF0A12").Asset("76", "PF0A12", asset => asset with { IsDeleted = true }).Asset("77", "PF0A12").Plan();

        AssertOutcome(plan, AssetOutcomeKind.Unchanged, AssetOutcomeCause.None);
        Assert.Equal(new AssetId("77"), Assert.Single(plan.Links).Asset);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Plan_AssetIsPutAside_IsSkippedAndNoneIsCreated(bool isArchived, bool isDeleted)
    {
        var plan = new Inventory().Creating().Device("d1", "PF0A12").Asset("77", "PF0A12", asset => asset with { IsArchived = isArchived, IsDeleted = isDeleted }).Plan();

        AssertOutcome(plan, AssetOutcomeKind.Skipped, AssetOutcomeCause.PutAside, "AST007");
    }

    [Fact]
    public void Plan_JunkSerialNumberOnBothSides_NeverMatches()
    {
        var plan = new Inventory().Creating().Device("d1", "To be filled by O.E.M.").Asset("77", "To Be Filled By O.E.M.").Plan();

        AssertOutcome(plan, AssetOutcomeKind.Skipped, AssetOutcomeCause.JunkSerialNumber);
    }

    [Fact]
    public void Plan_NewDeviceHasTheSerialNumberOfOneThatIsGone_TakesItsAssetOver()
    {
        var plan = new Inventory().Creating().Device("d2", "PF0A12").Asset("77", "PF0A12").Link("d1", "77").Plan();

        var link = Assert.Single(plan.Links);
        Assert.Equal(("d2", "77"), (link.Device.Id.Value, link.Asset.Value));
        AssertOutcome(plan, AssetOutcomeKind.Unchanged, AssetOutcomeCause.None, "AST008", "AST016");
    }

    [Fact]
    public void Plan_FormerDeviceIsOutOfContactSinceBeforeTheNewOneEnrolled_MovesTheLink()
    {
        var inventory = new Inventory().Creating()
            .Device("d1", "PF0A12", device => device with { IsActive = false, LastContact = Now.AddDays(-9) })
            .Device("d2", "PF0A12", device => device with { EnrolledAt = Now.AddDays(-2) })
            .Asset("77", "PF0A12").Link("d1", "77");

        var plan = inventory.Plan();

        Assert.Equal("d2", Assert.Single(plan.Links).Device.Id.Value);
        Assert.Equal([AssetOutcomeKind.Skipped, AssetOutcomeKind.Unchanged], plan.Outcomes.Select(outcome => outcome.Kind));
        Assert.Equal(["AST008"], plan.Findings.Select(finding => finding.Code));
        inventory.Apply(plan);
        var next = inventory.Plan();
        Assert.Equal([AssetOutcomeKind.Skipped, AssetOutcomeKind.Unchanged], next.Outcomes.Select(outcome => outcome.Kind));
        Assert.Empty(next.Findings);
    }

    [Theory]
    [InlineData(true, -9, -2)]
    [InlineData(false, -2, -9)]
    [InlineData(false, null, -2)]
    [InlineData(false, -9, null)]
    public void Plan_FormerDeviceMayStillBeInUse_IsLeftToAPerson(bool isActive, int? lastContact, int? enrolled)
    {
        var inventory = new Inventory()
            .Device("d1", "PF0A12", device => device with { IsActive = isActive, LastContact = At(lastContact) })
            .Device("d2", "PF0A12", device => device with { EnrolledAt = At(enrolled) })
            .Asset("77", "PF0A12").Link("d1", "77");

        var plan = inventory.Plan();

        Assert.Empty(plan.Links);
        Assert.Equal([AssetOutcomeKind.Unchanged, AssetOutcomeKind.Held], plan.Outcomes.Select(outcome => outcome.Kind));
        Assert.Equal(["AST001"], plan.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Plan_TenantOfTheFormerDeviceCouldNotBeRead_NothingMoves()
    {
        var inventory = new Inventory().Creating().Device("d2", "PF0A12").Asset("77", "PF0A12").Link("d1", "77", tenant: "t2");
        inventory.Unread[new("t2")] = "it timed out";

        var plan = inventory.Plan();

        AssertOutcome(plan, AssetOutcomeKind.Failed, AssetOutcomeCause.None, "AST009");
        Assert.Empty(plan.Links);
    }

    [Fact]
    public void Plan_TenantOfTheFormerDeviceMayBeMissing_NothingMoves()
    {
        var inventory = new Inventory { Tenants = new() { Tenants = [new(new("t1"), "Acme")], IncompleteBecause = "a page failed" } }
            .Device("d2", "PF0A12").Asset("77", "PF0A12").Link("d1", "77", tenant: "t2");

        AssertOutcome(inventory.Plan(), AssetOutcomeKind.Failed, AssetOutcomeCause.None, "AST010");
    }

    [Fact]
    public void Plan_AssetOfADeviceThatIsThere_IsNotTakenOver()
    {
        var plan = new Inventory().Creating().Device("d1", "PF0B34").Device("d2", "PF0A12").Asset("77", "PF0A12").Link("d1", "77").Plan();

        Assert.Equal([AssetOutcomeCause.SerialNumberDiffers, AssetOutcomeCause.OtherOwner], plan.Outcomes.Select(outcome => outcome.Cause));
        Assert.Equal(["AST005", "AST003"], plan.Findings.Select(finding => finding.Code));
        Assert.Empty(plan.Changes);
    }

    [Fact]
    public void Plan_AssetBelongsToAnotherAccount_IsHeld()
    {
        var inventory = new Inventory().Device("d1", "PF0A12").Asset("77", "PF0A12", asset => asset with { Account = new("9") });
        inventory.Accounts[new("t1")] = new("8");

        AssertOutcome(inventory.Plan(), AssetOutcomeKind.Held, AssetOutcomeCause.OtherOwner, "AST004");
    }

    [Fact]
    public void Plan_LinkedAssetIsGone_IsHeldAndNoneIsCreated()
    {
        var plan = new Inventory().Creating().Device("d1", "PF0A12").Link("d1", "77").Plan();

        AssertOutcome(plan, AssetOutcomeKind.Held, AssetOutcomeCause.PutAside, "AST006");
    }

    [Fact]
    public void Plan_LinkedAssetCouldNotBeRead_FailsAndIsNotGone()
    {
        var inventory = new Inventory().Creating().Device("d1", "PF0A12").Link("d1", "77");
        inventory.UnreadAssets[new("77")] = "it timed out";

        AssertOutcome(inventory.Plan(), AssetOutcomeKind.Failed, AssetOutcomeCause.None);
    }

    [Fact]
    public void Plan_AssetCarriesTheDevicesKey_IsFoundByItWhenTheLinkIsLost()
    {
        var inventory = new Inventory().Creating().Device("d1", null);
        inventory.Capabilities = inventory.Capabilities with { KeyField = "External id" };
        inventory.Options.CreateWithoutSerialNumber = true;
        inventory.Apply(inventory.Plan());
        inventory.Links.Clear();

        var plan = inventory.Plan();

        AssertOutcome(plan, AssetOutcomeKind.Unchanged, AssetOutcomeCause.None);
        Assert.Equal(inventory.Assets[0].Id, Assert.Single(plan.Links).Asset);
    }

    private static DateTimeOffset? At(int? days) => days is { } known ? Now.AddDays(known) : null;

    private static void AssertOutcome(AssetPlan plan, AssetOutcomeKind kind, AssetOutcomeCause cause, params string[] findings)
    {
        var outcome = Assert.Single(plan.Outcomes);
        Assert.Equal((kind, cause), (outcome.Kind, outcome.Cause));
        Assert.Equal(findings, plan.Findings.Select(finding => finding.Code));
        Assert.Empty(plan.Changes);
    }
}
