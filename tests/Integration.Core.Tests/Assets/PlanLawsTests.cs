using FsCheck;
using FsCheck.Fluent;
using Integration.Core.Assets;

namespace Integration.Core.Tests.Assets;

public class PlanLawsTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly string?[] Serials = ["PF1", "pf1 ", "PF2", "PF3", "0", "None", null];

    [Fact]
    public void Plan_AppliedAndPlannedAgain_PlansNothing() => Holds(inventory =>
    {
        inventory.Apply(inventory.Plan());
        var again = inventory.Plan();
        return again.Changes.Count == 0 && again.Links.Count == 0;
    });

    [Fact]
    public void Plan_InASync_CreatesNothing() => Holds(inventory =>
    {
        inventory.Options.Mode = AssetSyncMode.Sync;
        return !inventory.Plan().Changes.Any(change => change is CreateAsset);
    });

    [Fact]
    public void Plan_WritesToAnAssetOnceAndCreatesNoSerialNumberThatExists() => Holds(inventory =>
    {
        var plan = inventory.Plan();
        var known = inventory.Assets.Select(asset => new SerialRules(new()).Find(asset.SerialNumber)).OfType<SerialNumber>().ToHashSet();
        return plan.Changes.DistinctBy(change => change.Key).Count() == plan.Changes.Count
            && plan.Changes.OfType<CreateAsset>().All(create => create.Draft.SerialNumber is { } text && SerialNumber.TryParse(text, out var serial) && !known.Contains(serial));
    });

    [Fact]
    public void Plan_AfterIt_DevicesAndAssetsAreLinkedOneToOne() => Holds(inventory =>
    {
        inventory.Apply(inventory.Plan());
        inventory.Apply(inventory.Plan());
        return inventory.Links.DistinctBy(link => link.Asset).Count() == inventory.Links.Count
            && inventory.Links.DistinctBy(link => link.Device).Count() == inventory.Links.Count;
    });

    [Fact]
    public void Plan_EveryDevice_HasOneOutcome() => Holds(inventory =>
        inventory.Plan().Outcomes.Select(outcome => outcome.Device).ToHashSet().SetEquals(inventory.Devices.Select(device => device.Reference))
        && inventory.Plan().Outcomes.Count == inventory.Devices.Count);

    [Fact]
    public void Plan_NeverBlanksAField() => Holds(inventory =>
        inventory.Plan().Changes.OfType<UpdateAsset>().SelectMany(update => update.Update.Fields).All(field => field.After.Length > 0));

    [Fact]
    public void Plan_InputInAnotherOrder_IsTheSamePlan() => Holds(inventory =>
    {
        var input = inventory.Input();
        var turned = input with { Devices = [.. input.Devices.Reverse()], Assets = [.. input.Assets.Reverse()], Links = [.. input.Links.Reverse()] };
        var (one, other) = (AssetPlanner.Plan(input), AssetPlanner.Plan(turned));
        return one.Hash == other.Hash
            && one.Outcomes.SequenceEqual(other.Outcomes)
            && one.Links.SequenceEqual(other.Links)
            && one.Findings.ToHashSet().SetEquals(other.Findings);
    });

    private static void Holds(Func<Inventory, bool> law) => Check.One(Runs, Prop.ForAll(Worlds().ToArbitrary(), world => law(Build(world))));

    private static Gen<World> Worlds() =>
        from devices in Sides(states: 2).ListOf(6)
        from assets in Sides(states: 10).ListOf(6)
        from links in Gen.Choose(0, 7).ListOf(3)
        from linked in Gen.Choose(0, 6).ListOf(3)
        select new World([.. devices], [.. assets], [.. links.Zip(linked)]);

    private static Gen<(string? Serial, int State, int Model)> Sides(int states) =>
        from serial in Gen.Elements(Serials)
        from state in Gen.Choose(0, states - 1)
        from model in Gen.Choose(0, 3)
        select (serial, state, model);

    private static Inventory Build(World world)
    {
        var inventory = new Inventory().Creating();
        foreach (var ((serial, isActive, model), at) in world.Devices.Select((device, at) => (device, at)))
        {
            inventory.Device($"d{at}", serial, device => device with
            {
                IsActive = isActive == 1,
                LastContact = Inventory.Now.AddDays(-at),
                EnrolledAt = Inventory.Now.AddDays(-6 + at),
                Model = model == 0 ? null : $"Book {model}",
            });
        }

        foreach (var ((serial, state, model), at) in world.Assets.Select((asset, at) => (asset, at)))
        {
            inventory.Asset($"{at}", serial, asset => asset with
            {
                IsArchived = state == 0,
                IsDeleted = state == 1,
                Values = AssetValues.Of(("model", model == 0 ? null : $"book {model}")),
            });
        }

        foreach (var (device, asset) in world.Links.DistinctBy(link => link.Device).DistinctBy(link => link.Asset))
            inventory.Link($"d{device}", $"{asset}");

        return inventory;
    }

    private sealed record World(
        IReadOnlyList<(string? Serial, int State, int Model)> Devices,
        IReadOnlyList<(string? Serial, int State, int Model)> Assets,
        IReadOnlyList<(int Device, int Asset)> Links);
}
