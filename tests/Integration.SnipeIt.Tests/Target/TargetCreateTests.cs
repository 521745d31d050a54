using System.Net;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.Sandbox.Faults;
using Integration.Sandbox.SnipeIt.Seeds;
using Integration.SnipeIt.Calls;

namespace Integration.SnipeIt.Tests.Target;

public sealed class TargetCreateTests : TargetTest
{
    protected override void Plant(SnipeItSeed seed) => seed.Hardware.Add(new HardwareSeed { AssetTag = "T1", Serial = "S1", AssignedTo = "ada" });

    [Fact]
    public async Task CreateAsync_Accepted_IsOnePostThatNamesNobody()
    {
        var result = await CreateTarget().CreateAsync(Draft("S9"), Gate(), Cancel);

        Assert.Equal((WriteProof.Accepted, "2"), (result.Proof, result.TargetId));
        Assert.Equal(
            """{"model_id":1,"status_id":1,"asset_tag":"PC-S9","serial":"S9","name":"Ws 1","_snipeit_operating_system_1":"macOS","_snipeit_memory_3":"16 GB"}""",
            Assert.Single(Writes).Body);
        Assert.Equal(1, Opened);
        Assert.Empty(Server.Assignments);
    }

    [Fact]
    public async Task CreateAsync_InSync_SendsNothingAndLeavesTheGateShut()
    {
        var result = await CreateTarget().CreateAsync(Draft("S9") with { Mode = AssetSyncMode.Sync }, Gate(), Cancel);

        Assert.Equal((WriteProof.Refused, "Not sent: the mode Sync creates nothing."), (result.Proof, result.Detail));
        Assert.Equal((0, 0), (Opened, Requests));
    }

    [Fact]
    public void CreateAnything_InSync_IsRefusedWhereRequestsAreMade()
    {
        Assert.Throws<InvalidOperationException>(() => { _ = Client.CreateAssetAsync(AssetSyncMode.Sync, new AssetWrite()); });
        Assert.Throws<InvalidOperationException>(() => { _ = Client.CreateModelAsync(AssetSyncMode.Sync, new ModelDraft("X", null, 1, null, null)); });
        Assert.Equal(0, Requests);
    }

    [Fact]
    public async Task CreateAsync_ModelWithoutTheFields_GoesWithoutThem()
    {
        var result = await CreateTarget().CreateAsync(Draft("S9", "LENOVO", "11dt"), Gate(), Cancel);

        Assert.Equal(WriteProof.Accepted, result.Proof);
        Assert.DoesNotContain("_snipeit_", Assert.Single(Writes).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{serial}", "S9")]
    [InlineData("{key}/{deviceId}", "jc-key/d-1")]
    [InlineData("MSP-{hostName}", "MSP-ws-1")]
    public async Task CreateAsync_Tag_IsMadeOfTheDevice(string pattern, string tag)
    {
        await CreateTarget(options => options.Create.Tag = pattern).CreateAsync(Draft("S9"), Gate(), Cancel);

        Assert.Equal(tag, Server.Hardware[^1].AssetTag);
    }

    [Fact]
    public async Task CreateAsync_NoTag_IsLeftToSnipeIt()
    {
        var target = CreateTarget(options => options.Create.Tag = null);

        var refused = await target.CreateAsync(Draft("S9"), Gate(), Cancel);
        Server.Behavior.AutoIncrementsTags = true;
        var accepted = await target.CreateAsync(Draft("S9"), Gate(), Cancel);

        Assert.Equal((WriteProof.Refused, WriteProof.Accepted), (refused.Proof, accepted.Proof));
        Assert.Contains("asset_tag: ", refused.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("asset_tag", Assert.Single(Writes).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateAsync_AccountsWithCompanies_BelongsToTheAccounts()
    {
        var target = CreateTarget(options => options.Companies["29683"] = "Sales");

        var accepted = await target.CreateAsync(Draft("S9") with { Account = new AccountId("29683") }, Gate(), Cancel);
        var refused = await target.CreateAsync(Draft("S8") with { Account = new AccountId("1") }, Gate(), Cancel);

        Assert.Equal((WriteProof.Accepted, "Sales"), (accepted.Proof, Server.Hardware[^1].Company));
        Assert.Equal((WriteProof.Refused, "Not sent: account '1' has no company: name it in Companies."), (refused.Proof, refused.Detail));
    }

    [Fact]
    public async Task CreateAsync_WithoutSerialNumber_CarriesItsKeyAndIsFoundByIt()
    {
        var target = CreateTarget(options =>
        {
            options.KeyField = "Last Contact";
            options.Create.Tag = "{key}";
        });

        await target.CreateAsync(Draft(null), Gate(), Cancel);

        var found = await target.FindAsync([new AssetKey(AssetKeyKind.External, "jc-key")], Cancel);
        Assert.Equal("2", Assert.Single(found.Values.Single().Value).Id.Value);
        Assert.Null(Server.Hardware[^1].Serial);
    }

    [Theory]
    [InlineData("Apple", "Mac15,6", "without a serial number it needs its key")]
    [InlineData("Lenovo", "11DT", "without a serial number it needs its key")]
    [InlineData("Apple", "Unheard-of", "Snipe-IT has no model with the number or the name 'Unheard-of'")]
    public async Task CreateAsync_WhatItNeedsIsMissing_SaysSoAndSendsNothing(string manufacturer, string model, string reason)
    {
        var target = CreateTarget(options =>
        {
            options.KeyField = manufacturer == "Lenovo" ? "Last Contact" : null;
            options.Create.Tag = "{deviceId}";
        });

        var result = await target.CreateAsync(Draft(null, manufacturer, model), Gate(), Cancel);

        Assert.Equal((WriteProof.Refused, 0), (result.Proof, Opened));
        Assert.Contains(reason, result.Detail, StringComparison.Ordinal);
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task CreateAsync_NewModelOfManyDevices_IsMadeOnceBehindEachFirstGate()
    {
        var target = CreateTarget(CreateModels);

        var results = await Task.WhenAll(Enumerable.Range(1, 5).Select(number => target.CreateAsync(Draft($"N{number}", "Dell", "Precision 5690"), Gate(), Cancel)));

        Assert.All(results, result => Assert.Equal(WriteProof.Accepted, result.Proof));
        Assert.Equal(1, Server.Models.Count(model => model == "Precision 5690"));
        Assert.Equal((6, 5), (Writes.Count, Opened));
        Assert.All(Server.Hardware.Skip(1), row => Assert.Equal(("Precision 5690", "16 GB"), (row.Model, row.Fields[Memory])));
    }

    [Fact]
    public async Task CreateAsync_NewModelWithoutLeave_IsRefused()
    {
        var result = await CreateTarget().CreateAsync(Draft("S9", "Dell", "Precision 5690"), Gate(), Cancel);

        Assert.Equal(WriteProof.Refused, result.Proof);
        Assert.Contains("Create:CreatesModels", result.Detail, StringComparison.Ordinal);
        Assert.Empty(Writes);
    }

    [Theory]
    [InlineData(SandboxFaultKind.ReplyLost)]
    [InlineData(SandboxFaultKind.ResetBeforeBody)]
    public async Task CreateAsync_AnswerAboutTheModelIsLost_TheAssetIsNotSentAndComesNextTime(SandboxFaultKind kind)
    {
        var target = CreateTarget(CreateModels);
        Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "*/models", Method = "POST" });

        var first = await target.CreateAsync(Draft("S9", "Dell", "Precision 5690"), Gate(), Cancel);
        var second = await target.CreateAsync(Draft("S9", "Dell", "Precision 5690"), Gate(), Cancel);

        Assert.Equal((WriteProof.NotSent, WriteProof.Accepted), (first.Proof, second.Proof));
        Assert.Equal(1, Server.Models.Count(model => model == "Precision 5690"));
        Assert.Equal(2, Server.Hardware.Count);
    }

    [Fact]
    public async Task CreateAsync_SerialNumberIsTaken_IsRefusedInTheVendorsWords()
    {
        Server.Behavior.RequiresUniqueSerials = true;

        var result = await CreateTarget().CreateAsync(Draft("s1"), Gate(), Cancel);

        Assert.Equal(WriteProof.Refused, result.Proof);
        Assert.Contains("The serial has already been taken.", result.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SandboxFaultKind.ReplyLost, 1)]
    [InlineData(SandboxFaultKind.ResetDuringBody, 1)]
    [InlineData(SandboxFaultKind.TruncatedBody, 1)]
    [InlineData(SandboxFaultKind.HtmlBody, 1)]
    [InlineData(SandboxFaultKind.ResetBeforeBody, 0)]
    public async Task CreateAsync_AnswerIsLost_IsUncertainAndSettledByFinding(SandboxFaultKind kind, int made)
    {
        var target = CreateTarget(options => options.Retry.Enabled = true);
        Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "*/hardware", Method = "POST" });

        Assert.Equal(WriteProof.Uncertain, (await target.CreateAsync(Draft("S9"), Gate(), Cancel)).Proof);

        Assert.Equal(made, (await target.FindAsync([Serial("S9")], Cancel))[Serial("S9")].Value.Count);
        Assert.Equal(made, Server.Hardware.Count - 1);
    }

    [Fact]
    public async Task CreateAsync_CommittedAfterTheClientGaveUp_IsUncertainAndRefusedTheSecondTime()
    {
        var target = CreateTarget(options => options.AttemptTimeout = TimeSpan.FromSeconds(1));
        await target.ReadCapabilitiesAsync(Cancel);
        var until = new TaskCompletionSource();
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.LateCommit, Route = "*/hardware", Method = "POST", Until = until.Task });

        Assert.Equal(WriteProof.Uncertain, (await target.CreateAsync(Draft("S9"), Gate(), Cancel)).Proof);

        until.SetResult();
        var patient = CreateTarget();
        while (Server.Hardware.Count == 1)
            await patient.FindAsync([Serial("S9")], Cancel);
        Assert.Equal(WriteProof.Refused, (await patient.CreateAsync(Draft("S9"), Gate(), Cancel)).Proof);
        Assert.Equal(2, Server.Hardware.Count);
    }

    [Theory]
    [InlineData(401, """{"error":"Unauthorized or unauthenticated."}""")]
    [InlineData(429, """{"status":"error","messages":"Too many requests","payload":null}""")]
    public async Task CreateAsync_TurnedAwayAtTheDoor_IsNotSent(int status, string body) => Assert.Equal(WriteProof.NotSent, await AnsweredAsync(status, body));

    [Theory]
    [InlineData(200, """{"status":"error","messages":"Asset not found","payload":null}""")]
    [InlineData(200, """{"status":"error","messages":403,"payload":null}""")]
    [InlineData(200, """{"status":"success","messages":"Asset created","payload":null}""")]
    [InlineData(200, "<html>Please sign in</html>")]
    [InlineData(302, "")]
    [InlineData(403, """{"message":"This action is unauthorized."}""")]
    [InlineData(404, """{"status":"error","messages":"404 endpoint not found","payload":null}""")]
    [InlineData(422, """{"status":"error","messages":{"serial":["Behind a status that is none of its own."]},"payload":null}""")]
    [InlineData(500, "")]
    [InlineData(503, """{"status":"error","messages":503,"payload":null}""")]
    public async Task CreateAsync_AnythingElse_IsUncertainAndIsNotRepeated(int status, string body)
    {
        Assert.Equal(WriteProof.Uncertain, await AnsweredAsync(status, body));
        Assert.Equal(1, Sandbox.Log.Requests.Single(count => count is { Route: "/hardware", Method: "POST" }).Requests);
    }

    [Fact]
    public async Task CreateAsync_GateDoesNotOpen_SendsNothingAndHandsTheExceptionOn()
    {
        var gate = new SendGate(long.MaxValue, _ => throw new InvalidOperationException("The store is gone."));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => CreateTarget().CreateAsync(Draft("S9"), gate, Cancel));

        Assert.Equal("The store is gone.", exception.Message);
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task CreateAsync_DeadlinePassed_IsNotSent()
    {
        var result = await CreateTarget().CreateAsync(Draft("S9"), Gate(TimeProvider.System.GetTimestamp() - 1), Cancel);

        Assert.Equal(WriteProof.NotSent, result.Proof);
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task CreateAsync_CancelledBeforeTheGateOpens_SendsNothing()
    {
        using var stop = new CancellationTokenSource();
        var gate = new SendGate(long.MaxValue, _ =>
        {
            stop.Cancel();
            return ValueTask.CompletedTask;
        });

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() => CreateTarget().CreateAsync(Draft("S9"), gate, stop.Token));

        Assert.Equal(stop.Token, exception.CancellationToken);
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task CreateAsync_CancelledWhileUnderWay_WaitsForTheAnswer()
    {
        using var stop = new CancellationTokenSource();
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.EditBefore, Route = "*/hardware", Method = "POST", Edit = _ => stop.Cancel() });

        Assert.Equal(WriteProof.Accepted, (await CreateTarget().CreateAsync(Draft("S9"), Gate(), stop.Token)).Proof);
    }

    [Fact]
    public async Task CreateAsync_InstallationCannotBeRead_IsNotSentAndTheGateStaysShut()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/models", HttpStatusCode.InternalServerError));

        Assert.Equal((WriteProof.NotSent, 0), ((await CreateTarget().CreateAsync(Draft("S9"), Gate(), Cancel)).Proof, Opened));
    }

    private static void CreateModels(SnipeItOptions options)
    {
        options.Create.CreatesModels = true;
        options.Create.Category = "Laptops";
        options.Create.Fieldset = "Computers";
    }

    private async Task<WriteProof> AnsweredAsync(int status, string body)
    {
        var target = CreateTarget(options => options.Retry.Enabled = true);
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Route = "*/hardware", Method = "POST", Status = (HttpStatusCode)status, Body = body });
        return (await target.CreateAsync(Draft("S9"), Gate(), Cancel)).Proof;
    }
}
