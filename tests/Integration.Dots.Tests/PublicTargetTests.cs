using System.Net;
using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.Sandbox.Dots;
using Integration.Sandbox.Dots.Seeds;
using Integration.Sandbox.Faults;

namespace Integration.Dots.Tests;

public sealed class PublicTargetTests : DotsTest
{
    protected override void Plant(DotsSeed seed)
    {
        seed.Assets.Add(new DotsAssetSeed { SerialNumber = "S1", TechnicalData = new Dictionary<string, string> { ["model"] = "X1", ["memory"] = "1" }, Assignee = "ada@example.com" });
        seed.Assets.Add(new DotsAssetSeed { SerialNumber = "S1" });
        seed.Assets.Add(new DotsAssetSeed { SerialNumber = "S2" });
    }

    [Fact]
    public async Task ReadCapabilitiesAsync_NoPartnerEndpoint_NeitherWritesNorLists()
    {
        var target = CreatePublicTarget();

        var capabilities = await target.ReadCapabilitiesAsync(Cancel);

        Assert.Equal((false, false, false, false), (capabilities.CanCreate, capabilities.CanUpdate, capabilities.ListsAll, capabilities.ReadsAssignee));
        Assert.Contains(AssetFields.Memory, capabilities.Fields.Select(field => field.Name));
        Assert.Empty(await target.ListAssetsAsync(Cancel).ToListAsync(Cancel));
        Assert.Equal(0, Requests);
    }

    [Fact]
    public async Task Writes_NoPartnerEndpoint_AreRefusedWithoutARequest()
    {
        var target = CreatePublicTarget();

        var created = await target.CreateAsync(Draft("S9"), Gate(), Cancel);
        var updated = await target.UpdateAsync(Update(IdOf(0), new AssetFieldChange(AssetFields.Model, "X1", "X2")), Gate(), Cancel);

        Assert.Equal((WriteProof.Refused, WriteProof.Refused), (created.Proof, updated.Proof));
        Assert.Equal("Not sent: Dots' public API is read-only, and PartnerAddress is not set. The plan's CSV file is for Dots' support.", created.Detail);
        Assert.Equal((0, 0), (Opened, Requests));
    }

    [Theory]
    [InlineData(DotsEnvelope.Bare, false)]
    [InlineData(DotsEnvelope.Wrapped, false)]
    [InlineData(DotsEnvelope.Bare, true)]
    public async Task FindAsync_PathIsSet_AsksForEachSerialNumber(DotsEnvelope envelope, bool answersNotFound)
    {
        Server.Behavior.Envelope = envelope;
        Server.Behavior.AnswersNoAssetsWithNotFound = answersNotFound;

        var found = await CreatePublicTarget().FindAsync([Serial("S1"), Serial("S2"), Serial("nowhere")], Cancel);

        Assert.Equal([IdOf(0), IdOf(1)], found[Serial("S1")].Value.Select(asset => asset.Id));
        Assert.Single(found[Serial("S2")].Value);
        Assert.Empty(found[Serial("nowhere")].Value);
        Assert.Equal(3, Requests);
    }

    [Fact]
    public async Task FindAsync_PathIsNotSet_IsUnknownAndNotAskedFor()
    {
        var target = CreatePublicTarget(options => options.Paths.AssetsBySerialNumber = null);

        var found = await target.FindAsync([Serial("S1")], Cancel);

        Assert.Contains("Paths:AssetsBySerialNumber is not set", found[Serial("S1")].Reason, StringComparison.Ordinal);
        Assert.Equal(0, Requests);
    }

    [Fact]
    public async Task FindAsync_OneRequestFails_ItsSerialNumberAloneIsUnknown()
    {
        Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.Status,
            Status = HttpStatusCode.InternalServerError,
            When = request => request.Query("serialNumber") == "S1",
        });

        var found = await CreatePublicTarget().FindAsync([Serial("S1"), Serial("S2")], Cancel);

        Assert.Equal((false, true), (found[Serial("S1")].IsKnown, found[Serial("S2")].IsKnown));
    }

    [Fact]
    public async Task ReadAsync_PublicApi_ShowsTheModelAloneAndNobody()
    {
        var readings = await CreatePublicTarget().ReadAsync([IdOf(0), IdOf(2), new AssetId("000000000000000000000000")], Cancel);

        var asset = readings[IdOf(0)].Value!;
        Assert.Equal([new AssetValue(AssetFields.Model, "X1")], asset.Values.All);
        Assert.Contains(AssetFields.Memory, asset.LeftOut);
        Assert.DoesNotContain(AssetFields.Model, asset.LeftOut);
        Assert.Null(asset.Assignee);
        Assert.Contains(AssetFields.Model, readings[IdOf(2)].Value!.LeftOut);
        Assert.True(readings[new AssetId("000000000000000000000000")].IsKnown);
        Assert.Null(readings[new AssetId("000000000000000000000000")].Value);
    }
}
