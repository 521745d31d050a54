using System.Net;
using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.Sandbox.Dots.Seeds;
using Integration.Sandbox.Faults;

namespace Integration.Dots.Tests;

public sealed class PartnerWriteTests : DotsTest
{
    private static readonly AssetFieldChange Model = new(AssetFields.Model, "X0", "X1");

    protected override void Plant(DotsSeed seed) => seed.Assets.Add(new DotsAssetSeed
    {
        SerialNumber = "S1",
        TechnicalData = new Dictionary<string, string> { ["name"] = "by hand", ["model"] = "X0" },
        Assignee = "ada@example.com",
    });

    [Fact]
    public async Task CreateAsync_Accepted_IsOnePostThatNamesNobody()
    {
        var result = await CreateTarget().CreateAsync(Draft("S9"), Gate(), Cancel);

        Assert.Equal((WriteProof.Accepted, IdOf(1).Value, 1), (result.Proof, result.TargetId, Opened));
        Assert.Equal("""{"serialNumber":"S9","name":"Ws 1","model":"X1","memory":17179869184}""", Assert.Single(Writes).Body);
        Assert.Equal(1, Requests);
        Assert.Empty(Server.Assignments);
    }

    [Fact]
    public async Task CreateAsync_InSync_SendsNothingAndLeavesTheGateShut()
    {
        var result = await CreateTarget().CreateAsync(Draft("S9") with { Mode = AssetSyncMode.Sync }, Gate(), Cancel);

        Assert.Equal((WriteProof.Refused, "Not sent: the mode Sync creates nothing."), (result.Proof, result.Detail));
        Assert.Equal((0, 0), (Opened, Requests));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task CreateAsync_WithoutSerialNumber_IsRefusedWithoutARequest(string? serial)
    {
        Assert.Equal(WriteProof.Refused, (await CreateTarget().CreateAsync(Draft(serial), Gate(), Cancel)).Proof);
        Assert.Equal(0, Requests);
    }

    [Fact]
    public async Task CreateAsync_SerialNumberIsTaken_IsRefusedAndNamesTheAsset()
    {
        var result = await CreateTarget().CreateAsync(Draft(" s1"), Gate(), Cancel);

        Assert.Equal(WriteProof.Refused, result.Proof);
        Assert.Contains($"Asset {IdOf(0)} has this serial number", result.Detail, StringComparison.Ordinal);
        Assert.Single(Server.Assets);
    }

    [Fact]
    public async Task CreateAsync_SameCreationAgain_MakesNoSecondAsset()
    {
        var target = CreateTarget(options => options.Retry.Enabled = true);
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, Route = "*/assets", Method = "POST" });

        var first = await target.CreateAsync(Draft("S9"), Gate(), Cancel);
        var second = await target.CreateAsync(Draft("s9"), Gate(), Cancel);
        var third = await target.CreateAsync(Draft("S9"), Gate(), Cancel);

        Assert.Equal([WriteProof.Uncertain, WriteProof.Refused, WriteProof.Accepted], new[] { first, second, third }.Select(result => result.Proof));
        Assert.Equal(2, Server.Assets.Count);
    }

    [Theory]
    [InlineData(SandboxFaultKind.ReplyLost, 1)]
    [InlineData(SandboxFaultKind.ResetDuringBody, 1)]
    [InlineData(SandboxFaultKind.TruncatedBody, 1)]
    [InlineData(SandboxFaultKind.HtmlBody, 1)]
    [InlineData(SandboxFaultKind.ResetBeforeBody, 0)]
    public async Task CreateAsync_AnswerIsLost_IsUncertainAndSettledByFinding(SandboxFaultKind kind, int made)
    {
        var target = CreateTarget();
        Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "*/assets", Method = "POST" });

        Assert.Equal(WriteProof.Uncertain, (await target.CreateAsync(Draft("S9"), Gate(), Cancel)).Proof);

        Assert.Equal(made, (await target.FindAsync([Serial("S9")], Cancel))[Serial("S9")].Value.Count);
    }

    [Fact]
    public async Task CreateAsync_CommittedAfterTheClientGaveUp_IsUncertainAndTheSameTheSecondTime()
    {
        var until = new TaskCompletionSource();
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.LateCommit, Route = "*/assets", Method = "POST", Until = until.Task });

        Assert.Equal(WriteProof.Uncertain, (await CreateTarget(options => options.AttemptTimeout = TimeSpan.FromMilliseconds(200)).CreateAsync(Draft("S9"), Gate(), Cancel)).Proof);

        until.SetResult();
        var patient = CreateTarget();
        while (Server.Assets.Count == 1)
            await patient.FindAsync([Serial("S9")], Cancel);
        Assert.Equal(WriteProof.Accepted, (await patient.CreateAsync(Draft("S9"), Gate(), Cancel)).Proof);
        Assert.Equal(2, Server.Assets.Count);
    }

    [Fact]
    public async Task UpdateAsync_Accepted_PatchesTheNamedFieldsAlone()
    {
        var result = await CreateTarget().UpdateAsync(
            Update(IdOf(0), Model, new AssetFieldChange("lastContact", null, "2026-11-01T08:00:00+01:00"), new AssetFieldChange(AssetFields.Storage, null, "500107862016")), Gate(), Cancel);

        Assert.Equal((WriteProof.Accepted, IdOf(0).Value, 1), (result.Proof, result.TargetId, Opened));
        var write = Assert.Single(Writes);
        Assert.Equal(("PATCH", """{"model":"X1","storage":500107862016,"lastContact":"2026-11-01T07:00:00Z"}"""), (write.Method, write.Body));
        Assert.Equal(("by hand", Server.Employees[0].Id), (Server.Assets[0].TechnicalData["name"], Server.Assets[0].AssigneeId));
        Assert.Empty(Server.Assignments);
    }

    [Theory]
    [InlineData("assigneeId", "x")]
    [InlineData("serialNumber", "S2")]
    [InlineData(AssetFields.HostName, "ws-1")]
    [InlineData(AssetFields.Memory, "16 GB")]
    [InlineData("lastContact", "yesterday")]
    public async Task UpdateAsync_FieldOrValueThatIsNotKept_IsRefusedWithoutARequest(string field, string value)
    {
        var result = await CreateTarget().UpdateAsync(Update(IdOf(0), Model, new AssetFieldChange(field, null, value)), Gate(), Cancel);

        Assert.Equal((WriteProof.Refused, 0), (result.Proof, Requests));
        Assert.Contains($"'{field}'", result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpdateAsync_DeletedMeanwhile_IsRefused()
    {
        var id = IdOf(0);
        Server.DeleteAsset(id.Value);

        Assert.Equal(WriteProof.Refused, (await CreateTarget().UpdateAsync(Update(id, Model), Gate(), Cancel)).Proof);
    }

    [Fact]
    public async Task UpdateAsync_RetriesAreOn_StillSendsOnce()
    {
        var target = CreateTarget(options => options.Retry.Enabled = true);
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, Route = "*/assets/*", Method = "PATCH" });

        Assert.Equal(WriteProof.Uncertain, (await target.UpdateAsync(Update(IdOf(0), Model), Gate(), Cancel)).Proof);
        Assert.Single(Writes);
    }

    [Theory]
    [InlineData(401, """{"success":false,"message":"Invalid API key"}""", WriteProof.NotSent)]
    [InlineData(429, "", WriteProof.NotSent)]
    [InlineData(400, """{"success":false,"message":"Field 'x' is unknown"}""", WriteProof.Refused)]
    [InlineData(409, """{"success":false,"message":"Asset 1 has this serial number"}""", WriteProof.Refused)]
    [InlineData(400, "<html>", WriteProof.Uncertain)]
    [InlineData(404, "", WriteProof.Uncertain)]
    [InlineData(403, """{"success":false,"message":"Not yours"}""", WriteProof.Uncertain)]
    [InlineData(200, """{"success":false,"message":"Something odd"}""", WriteProof.Uncertain)]
    [InlineData(200, "", WriteProof.Uncertain)]
    [InlineData(302, "", WriteProof.Uncertain)]
    [InlineData(500, """{"success":false,"message":"Something odd"}""", WriteProof.Uncertain)]
    [InlineData(503, "", WriteProof.Uncertain)]
    public async Task CreateAsync_Answer_ProvesWhatItProvesAndIsNotRepeated(int status, string body, WriteProof proof)
    {
        var target = CreateTarget(options => options.Retry.Enabled = true);
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Route = "*/assets", Status = (HttpStatusCode)status, Body = body });

        Assert.Equal(proof, (await target.CreateAsync(Draft("S9"), Gate(), Cancel)).Proof);
        Assert.Equal(1, Requests);
    }

    [Fact]
    public async Task CreateAsync_GateDoesNotOpen_SendsNothingAndHandsTheExceptionOn()
    {
        var gate = new SendGate(long.MaxValue, _ => throw new InvalidOperationException("The store is gone."));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => CreateTarget().CreateAsync(Draft("S9"), gate, Cancel));

        Assert.Equal("The store is gone.", exception.Message);
        Assert.Equal(0, Requests);
    }

    [Fact]
    public async Task CreateAsync_DeadlinePassed_IsNotSent()
    {
        Assert.Equal(WriteProof.NotSent, (await CreateTarget().CreateAsync(Draft("S9"), Gate(TimeProvider.System.GetTimestamp() - 1), Cancel)).Proof);
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
        Assert.Equal(0, Requests);
    }

    [Fact]
    public async Task CreateAsync_CancelledWhileUnderWay_WaitsForTheAnswer()
    {
        using var stop = new CancellationTokenSource();
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.EditBefore, Route = "*/assets", Edit = _ => stop.Cancel() });

        Assert.Equal(WriteProof.Accepted, (await CreateTarget().CreateAsync(Draft("S9"), Gate(), stop.Token)).Proof);
    }
}
