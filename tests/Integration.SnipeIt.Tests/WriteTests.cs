using System.Net;
using Integration.Core.Assets;
using Integration.Sandbox.Faults;
using Integration.Sandbox.SnipeIt.Seeds;
using Integration.SnipeIt.Calls;
using Shared.Http;

namespace Integration.SnipeIt.Tests;

public sealed class WriteTests : SnipeItTest
{
    private static readonly AssetWrite New = new() { ModelId = 1, StatusId = 1, AssetTag = "T9", Serial = "S9" };

    protected override void Plant(SnipeItSeed seed)
    {
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T1", Serial = "S1", Name = "before", AssignedTo = "ada" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T2", Model = "ThinkCentre M70q" });
    }

    [Fact]
    public async Task CreateAssetAsync_All_IsWrittenRawAndAnswersTheId()
    {
        var id = await Client.CreateAssetAsync(AssetSyncMode.DownloadAndSync, New with { CompanyId = 1, Name = "R&D", Fields = new Dictionary<string, string> { [Memory] = "<16> GB" } });

        var created = Server.Hardware[^1];
        Assert.Equal((id, "T9", "S9", "R&D"), (created.Id, created.AssetTag, created.Serial, created.Name));
        Assert.Equal(("Research & Development", "<16> GB"), (created.Company, created.Fields[Memory]));
    }

    [Fact]
    public async Task UpdateAssetAsync_WhatIsNull_IsNotSent()
    {
        await Client.UpdateAssetAsync(1, new AssetWrite { Fields = new Dictionary<string, string> { [OperatingSystem] = "macOS" } });

        Assert.Equal($$"""{"{{OperatingSystem}}":"macOS"}""", Assert.Single(Sandbox.Log.Writes).Body);
        Assert.Equal(("S1", "before", "ada"), (Server.Hardware[0].Serial, Server.Hardware[0].Name, Server.Hardware[0].AssignedTo));
        Assert.Empty(Server.Assignments);
    }

    [Theory]
    [InlineData("assigned_to")]
    [InlineData("assigned_user")]
    [InlineData("status_id")]
    public void AssetWrite_AFieldThatIsNoCustomOne_CannotBeNamed(string field) =>
        Assert.Throws<ArgumentException>(() => new AssetWrite { Fields = new Dictionary<string, string> { [field] = "1" } });

    [Fact]
    public async Task CreateAssetAsync_RefusedForItsFields_IsProvenNotToBeWritten()
    {
        var exception = await Assert.ThrowsAsync<SnipeItApiException>(() => Client.CreateAssetAsync(AssetSyncMode.DownloadAndSync, New with { AssetTag = "T1" }));

        Assert.True(exception.IsInvalid);
        Assert.Equal(["asset_tag: The asset tag has already been taken."], exception.Messages);
        Assert.Equal(
            "Snipe-IT refused POST /snipe-it/api/v1/hardware: 200 'asset_tag: The asset tag has already been taken.'.", exception.Message);
        Assert.Equal(2, Server.Hardware.Count);
    }

    [Fact]
    public async Task UpdateAssetAsync_ColumnThatTheModelDoesNotHave_ChangesNothing()
    {
        var exception = await Assert.ThrowsAsync<SnipeItApiException>(
            () => Client.UpdateAssetAsync(2, new AssetWrite { Name = "after", Fields = new Dictionary<string, string> { [Memory] = "16 GB" } }));

        Assert.True(exception.IsInvalid);
        Assert.Null(Server.Hardware[1].Name);
    }

    [Fact]
    public async Task UpdateAssetAsync_DeletedMeanwhile_ProvesNothingByItsText()
    {
        Server.DeleteHardware(1);

        var exception = await Assert.ThrowsAsync<SnipeItApiException>(() => Client.UpdateAssetAsync(1, new AssetWrite { Name = "after" }));

        Assert.False(exception.IsInvalid);
        Assert.Equal(SnipeItRequestState.Answered, exception.RequestState);
    }

    [Theory]
    [InlineData(SandboxFaultKind.ReplyLost)]
    [InlineData(SandboxFaultKind.ResetDuringBody)]
    [InlineData(SandboxFaultKind.TruncatedBody)]
    [InlineData(SandboxFaultKind.HtmlBody)]
    public async Task CreateAssetAsync_AnswerLostOrSpoilt_IsSentOnceAndFoundAgain(SandboxFaultKind kind)
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "*/hardware", Method = "POST" });

        var exception = await Assert.ThrowsAsync<SnipeItApiException>(() => Client.CreateAssetAsync(AssetSyncMode.DownloadAndSync, New));

        Assert.False(exception.IsInvalid);
        Assert.NotEqual(SnipeItRequestState.NotSent, exception.RequestState);
        Assert.Equal("T9", Assert.Single(await Client.FindAssetsAsync(AssetSearch.BySerial("S9"), Columns)).AssetTag);
    }

    [Fact]
    public async Task CreateAssetAsync_ServerInTrouble_IsNotRetried()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Status = HttpStatusCode.BadGateway, Method = "POST" });

        await Assert.ThrowsAsync<SnipeItApiException>(() => Client.CreateAssetAsync(AssetSyncMode.DownloadAndSync, New));

        Assert.Empty(await Client.FindAssetsAsync(AssetSearch.BySerial("S9"), Columns));
    }

    [Fact]
    public async Task CreateAssetAsync_Deadline_IsOverBeforeAnythingIsSent()
    {
        var exception = await Assert.ThrowsAsync<SnipeItApiException>(
            () => Client.CreateAssetAsync(AssetSyncMode.DownloadAndSync, New, new WireCallOptions { Deadline = TimeProvider.System.GetTimestamp() }));

        Assert.Equal(SnipeItRequestState.NotSent, exception.RequestState);
        Assert.Equal(2, Server.Hardware.Count);
    }

    [Fact]
    public async Task CreateModelAsync_Twice_IsRefusedTheSecondTime()
    {
        var model = new ModelDraft("Precision 5690", "0D1", CategoryId: 1, ManufacturerId: 2, FieldsetId: 1);

        var id = await Client.CreateModelAsync(AssetSyncMode.DownloadAndSync, model);

        Assert.Equal("Precision 5690", Server.Models[(int)id - 1]);
        Assert.True((await Assert.ThrowsAsync<SnipeItApiException>(() => Client.CreateModelAsync(AssetSyncMode.DownloadAndSync, model))).IsInvalid);
        Assert.Equal("Dell", (await Client.ListModelsAsync())[^1].Manufacturer!.Name);
    }
}
