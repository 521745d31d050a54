using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Storage;

namespace Integration.Sqlite.Tests;

public class AssetPlanStoreTests : StoreFixture
{
    private static readonly DeviceReference Device = new(new TenantId("t1"), new DeviceId("d1"));

    [Fact]
    public async Task Plans_OfAssets_ComeBackAsSaved()
    {
        await Store.Plans.SaveAsync(Plan());
        await ReopenAsync();

        var found = Assert.Single(await Store.Plans.FindAsync<AssetPlan>("ab"));

        Assert.Equal(StoredJson.Write(Plan()), StoredJson.Write(found));
        var create = Assert.IsType<CreateAsset>(found.Changes[0]);
        Assert.Equal("16 GB", create.Draft.Values["MEMORY"]);
        Assert.Equal("4711", create.Draft.Device.Attributes["cc"]);
        Assert.Equal([new("model", null, "20XW")], Assert.IsType<UpdateAsset>(found.Changes[1]).Update.Fields);
        Assert.Equal("it timed out", found.Unread[new("t2")]);
    }

    [Fact]
    public async Task Plans_OfTwoJobs_AreFoundApart()
    {
        await Store.Plans.SaveAsync(Plan());
        await Store.Plans.SaveAsync(new Plan { Hash = "abce", CreatedAt = Now, Changes = [], Outcomes = [], Findings = [] });

        Assert.Equal("abcd", Assert.Single(await Store.Plans.FindAsync<AssetPlan>("abc")).Hash);
        Assert.Equal("abce", Assert.Single(await Store.Plans.FindAsync<Plan>("abc")).Hash);
    }

    private static AssetPlan Plan() => new()
    {
        Hash = "abcd",
        CreatedAt = Now,
        Target = "snipe",
        Mode = AssetSyncMode.DownloadAndSync,
        Changes =
        [
            new CreateAsset
            {
                Key = "snipe:serial:PF0A12",
                Subject = "device:t1/d1",
                Device = Device,
                Reason = "The device has no asset.",
                Evidence = "No asset has its serial number PF0A12.",
                HeldBecause = "first plan",
                Draft = new AssetDraft
                {
                    Mode = AssetSyncMode.DownloadAndSync,
                    Device = new Device
                    {
                        Tenant = Device.Tenant,
                        Id = Device.Id,
                        MemoryBytes = 17_179_869_184,
                        MacAddresses = ["00:1A:2B:3C:4D:5E"],
                        LastContact = Now,
                        Attributes = new Dictionary<string, string> { ["cc"] = "4711" },
                    },
                    Name = "ANN-PC",
                    SerialNumber = "PF0A12",
                    Account = new AccountId("8"),
                    Values = AssetValues.Of(("memory", "16 GB")),
                },
            },
            new UpdateAsset
            {
                Key = "snipe:asset:77",
                Subject = "asset:77",
                Value = """[["model",null,"20XW"]]""",
                Device = Device,
                Reason = "The device reports another model.",
                Evidence = "linked",
                Update = new AssetUpdate(AssetSyncMode.DownloadAndSync, new AssetId("77"), [new("model", null, "20XW")]),
            },
        ],
        Outcomes = [new() { Device = Device, Kind = AssetOutcomeKind.Held, Cause = AssetOutcomeCause.NotApproved, Reason = "first plan" }],
        Links = [new() { Device = Device, Target = "snipe", Asset = new AssetId("77"), Since = Now }],
        Unread = new Dictionary<TenantId, string> { [new("t2")] = "it timed out" },
        Unassigned = [new(new("77"), Device, "PF0A12", "A-77", null)],
        Findings = [],
    };
}
