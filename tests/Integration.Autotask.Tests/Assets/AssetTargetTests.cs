using System.Net;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.Sandbox.Faults;

namespace Integration.Autotask.Tests.Assets;

public sealed class AssetTargetTests : AutotaskTest
{
    private static readonly SendGate Gate = new(long.MaxValue, _ => ValueTask.CompletedTask);

    private long Company => Sandbox.Autotask.Companies[0].Id;

    [Fact]
    public async Task ReadCapabilitiesAsync_NoRules_UpdatesAndCreatesNothing()
    {
        var capabilities = await CreateAssetTarget(new AutotaskAssetOptions()).ReadCapabilitiesAsync(Cancel);

        Assert.Equal((true, false, true, "Reference Number"), (capabilities.CanUpdate, capabilities.CanCreate, capabilities.NeedsAccount, capabilities.KeyField));
        Assert.Equal([AssetFields.Name], capabilities.Fields.Select(field => field.Name));
    }

    [Fact]
    public async Task ListAssetsAsync_ThousandAndOneItems_TakesThreePagesAndMarksInactiveOnes()
    {
        for (var number = 0; number < 1001; number++)
            Sandbox.Autotask.AddConfigurationItem(Company, serialNumber: $"SN{number}", referenceTitle: $"PC {number}");
        Sandbox.Autotask.EditConfigurationItem(Sandbox.Autotask.ConfigurationItems[0].Id, "isActive", false);

        var assets = await CreateAssetTarget(new AutotaskAssetOptions()).ListAssetsAsync(Cancel).SelectMany(page => page.ToAsyncEnumerable()).ToListAsync(Cancel);

        Assert.Equal((1001, 1), (assets.Select(asset => asset.Id).Distinct().Count(), assets.Count(asset => asset.IsArchived)));
        Assert.Equal(3, Asked().Sum(route => route.Requests));
        Assert.Equal(("SN7", "PC 7", Text(Company)), (assets[7].SerialNumber, assets[7].Values[AssetFields.Name], assets[7].Account!.Value.Value));
    }

    [Fact]
    public async Task CreateAsync_DownloadAndSync_ChoosesProductAndTypeByRule()
    {
        Sandbox.Autotask.AddUserDefinedField("ConfigurationItems", "Operating System");
        var target = CreateAssetTarget(WithRules());

        var result = await target.CreateAsync(Draft("SRV-1", isVirtual: true) with { Values = AssetValues.Of((AssetFields.Name, "SRV-1"), (AssetFields.OperatingSystem, "Ubuntu")) }, Gate, Cancel);

        var item = Assert.Single(Sandbox.Autotask.ConfigurationItems);
        Assert.Equal((WriteProof.Accepted, Text(item.Id)), (result.Proof, result.TargetId));
        Assert.Equal((Company, 29700011, "SN1", "SRV-1", true), (item.CompanyId, item.ProductId, item.SerialNumber, item.ReferenceTitle, item.IsActive));
        Assert.Equal(5L, item["configurationItemType"]);
        Assert.Null(item["contactID"]);
        var read = (await target.ReadAsync([new AssetId(result.TargetId!)], Cancel)).Values.Single().Value!;
        Assert.Equal("Ubuntu", read.Values[AssetFields.OperatingSystem]);
    }

    [Fact]
    public async Task CreateAsync_ModeSync_SendsNothing()
    {
        var opened = false;
        var gate = new SendGate(long.MaxValue, _ =>
        {
            opened = true;
            return ValueTask.CompletedTask;
        });

        var result = await CreateAssetTarget(WithRules(mapped: false)).CreateAsync(Draft("PC-1") with { Mode = AssetSyncMode.Sync }, gate, Cancel);

        Assert.Equal((WriteProof.Refused, false), (result.Proof, opened));
        Assert.Empty(Sandbox.Autotask.ConfigurationItems);
        Assert.DoesNotContain(Asked(), route => route.Route == "/ConfigurationItems");
    }

    [Fact]
    public async Task CreateAsync_NoRuleForTheDevice_IsRefusedUnsent()
    {
        var options = new AutotaskAssetOptions { Rules = [new AutotaskAssetRule { Manufacturer = "Apple", Product = "Workstation" }] };

        var result = await CreateAssetTarget(options).CreateAsync(Draft("PC-1"), Gate, Cancel);

        Assert.Equal((WriteProof.Refused, "Not sent: no rule of Assets:Rules chooses a product for the device."), (result.Proof, result.Detail));
    }

    [Fact]
    public async Task UpdateAsync_OneField_LeavesAllOthersAlone()
    {
        Sandbox.Autotask.AddUserDefinedField("ConfigurationItems", "Operating System");
        Sandbox.Autotask.AddUserDefinedField("ConfigurationItems", "Room");
        var item = Sandbox.Autotask.AddConfigurationItem(Company, serialNumber: "SN1", referenceTitle: "Reception");
        Sandbox.Autotask.EditConfigurationItem(item.Id, "Room", "B 12");
        Sandbox.Autotask.EditConfigurationItem(item.Id, "notes", "By hand.");
        var target = CreateAssetTarget(WithRules());

        var result = await target.UpdateAsync(
            new AssetUpdate(AssetSyncMode.Sync, new AssetId(Text(item.Id)), [new AssetFieldChange(AssetFields.OperatingSystem, null, "Windows 11 Pro")]), Gate, Cancel);

        Assert.Equal(WriteProof.Accepted, result.Proof);
        var after = Assert.Single(Sandbox.Autotask.ConfigurationItems);
        Assert.Equal(("Reception", "By hand."), (after.ReferenceTitle, (string?)after["notes"]));
        var read = await CreateAssetTarget(new AutotaskAssetOptions
        {
            UserDefinedFields = new Dictionary<string, string> { [AssetFields.OperatingSystem] = "operating system", ["room"] = "Room" },
        }).ReadAsync([new AssetId(Text(item.Id))], Cancel);
        Assert.Equal(("Windows 11 Pro", "B 12"), (read.Values.Single().Value!.Values[AssetFields.OperatingSystem], read.Values.Single().Value!.Values["room"]));
    }

    [Fact]
    public async Task FindAsync_SerialNumbersAndKeys_FindsEveryItemThatHasThem()
    {
        Sandbox.Autotask.AddConfigurationItem(Company, serialNumber: "SN1");
        Sandbox.Autotask.AddConfigurationItem(Company, serialNumber: "sn1");
        var keyed = Sandbox.Autotask.AddConfigurationItem(Company);
        Sandbox.Autotask.EditConfigurationItem(keyed.Id, "referenceNumber", "jc-1");
        AssetKey[] keys = [new(AssetKeyKind.SerialNumber, "SN1"), new(AssetKeyKind.SerialNumber, "SN2"), new(AssetKeyKind.External, "jc-1")];

        var found = await CreateAssetTarget(new AutotaskAssetOptions()).FindAsync(keys, Cancel);

        Assert.Equal([2, 0, 1], keys.Select(key => found[key].Value.Count));
    }

    [Theory]
    [InlineData(SandboxFaultKind.ReplyLost, WriteProof.Uncertain, 1)]
    [InlineData(SandboxFaultKind.ThreadLimit, WriteProof.NotSent, 0)]
    public async Task CreateAsync_SomethingGoesWrong_ProvesNoMoreThanItMay(SandboxFaultKind kind, WriteProof proof, int items)
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "*/ConfigurationItems", Method = "POST" });

        Assert.Equal(proof, (await CreateAssetTarget(WithRules(mapped: false)).CreateAsync(Draft("PC-1"), Gate, Cancel)).Proof);
        Assert.Equal(items, Sandbox.Autotask.ConfigurationItems.Count);
    }

    [Theory]
    [InlineData("Toaster", null, "Autotask has no active product 'Toaster'. A rule for configuration items names it.")]
    [InlineData("Fax Machine", null, "Autotask has no active product 'Fax Machine'. A rule for configuration items names it.")]
    [InlineData("", null, "A rule for configuration items names no product, and Autotask requires one.")]
    public async Task CheckAsync_RuleThatNamesNothing_IsBlocking(string product, string? type, string text)
    {
        var options = new AutotaskAssetOptions { Rules = [new AutotaskAssetRule { Product = product, Type = type }] };

        var finding = Assert.Single(await CreateAssetTarget(options).CheckAsync(Cancel));

        Assert.Equal(("PRE011", text), (finding.Code, finding.Text));
    }

    [Fact]
    public async Task CheckAsync_FieldThatNobodyAdded_NamesThoseThereAre()
    {
        Sandbox.Autotask.AddUserDefinedField("ConfigurationItems", "Room");

        var finding = Assert.Single(await CreateAssetTarget(WithRules()).CheckAsync(Cancel));

        Assert.Equal("Autotask has no user-defined field 'Operating System' on configuration items, which 'operatingSystem' is to be kept in. It has: Room.", finding.Text);
    }

    [Fact]
    public async Task ListAssetsAsync_APageFails_ThrowsInsteadOfPassingForAll()
    {
        for (var number = 0; number < 600; number++)
            Sandbox.Autotask.AddConfigurationItem(Company, serialNumber: $"SN{number}");
        Sandbox.Faults.Add(SandboxFault.Answer("*/ConfigurationItems/query/next", HttpStatusCode.InternalServerError, """{"errors":["Something new."]}"""));

        await Assert.ThrowsAsync<global::Autotask.Client.AutotaskApiException>(
            async () => await CreateAssetTarget(new AutotaskAssetOptions()).ListAssetsAsync(Cancel).ToListAsync(Cancel));
    }

    private AutotaskAssetTarget CreateAssetTarget(AutotaskAssetOptions options) => new(CreateClient(), new AutotaskOptions { Assets = options }, Sandbox.Clock);

    private AssetDraft Draft(string name, bool isVirtual = false) => new()
    {
        Mode = AssetSyncMode.DownloadAndSync,
        Device = new Device { Tenant = new TenantId("5f00"), Id = new DeviceId("d1"), Manufacturer = "Dell Inc.", IsVirtual = isVirtual },
        Name = name,
        SerialNumber = "SN1",
        Account = new AccountId(Text(Company)),
    };

    private static AutotaskAssetOptions WithRules(bool mapped = true) => new()
    {
        Rules = [new AutotaskAssetRule { IsVirtual = true, Product = "server", Type = "Server" }, new AutotaskAssetRule { Product = "29700004" }],
        UserDefinedFields = mapped ? new Dictionary<string, string> { [AssetFields.OperatingSystem] = "Operating System" } : new Dictionary<string, string>(),
    };
}
