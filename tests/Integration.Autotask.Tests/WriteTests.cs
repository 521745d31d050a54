using System.Net;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;

namespace Integration.Autotask.Tests;

public sealed class WriteTests : AutotaskTest
{
    private int opened;

    private int UnitsToday => Sandbox.Autotask.UnitsRowsOf(Number(FirstLine)).Single(row => row.StartDate <= Today && row.EndDate >= Today).Units;

    [Fact]
    public async Task AdjustUnitsAsync_Accepted_ChangesTheUnitsByOnePostThatNamesTheLine()
    {
        var line = FirstLine;
        var result = await Target.AdjustUnitsAsync(Adjustment(line, Today, 3), Gate(), Cancel);

        Assert.Equal(WriteProof.Accepted, result.Proof);
        Assert.Equal(8, UnitsToday);
        var write = Assert.Single(Sandbox.Log.Writes);
        Assert.Equal($"/ATServicesRest/V1.0/Contracts/{ContractOf(line)}/ServiceAdjustments", write.Path);
        Assert.Equal($$"""{"contractID":{{ContractOf(line)}},"contractServiceID":{{line}},"effectiveDate":"2026-11-10","unitChange":3}""", write.Body);
    }

    [Fact]
    public async Task AdjustUnitsAsync_CostTravelsAlong_IsInTheSamePost()
    {
        await Target.AdjustUnitsAsync(Adjustment(FirstLine, Today, -1, 9.25m), Gate(), Cancel);

        Assert.Contains("\"adjustedUnitCost\":9.25", Assert.Single(Sandbox.Log.Writes).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AdjustUnitsAsync_CostAlone_AddsNoUnitsAndHoldsFromItsDay()
    {
        var line = FirstLine;
        var result = await Target.AdjustUnitsAsync(Adjustment(line, Today, 0, 9.25m), Gate(), Cancel);

        Assert.Equal(WriteProof.Accepted, result.Proof);
        Assert.Equal(
            $$"""{"adjustedUnitCost":9.25,"contractID":{{ContractOf(line)}},"contractServiceID":{{line}},"effectiveDate":"2026-11-10","unitChange":0}""",
            Assert.Single(Sandbox.Log.Writes).Body);
        Assert.Equal(9.25m, (await Target.ReadUnitCostsAsync([line], Cancel))[line].Value);
        Assert.Equal(5, UnitsToday);
    }

    [Fact]
    public async Task AdjustUnitsAsync_CostOfAUserWhoReadsNone_IsIgnoredWithoutAWord()
    {
        Sandbox.Autotask.Behavior.CanReadCosts = false;

        var result = await Target.AdjustUnitsAsync(Adjustment(FirstLine, Today, 1, 9.25m), Gate(), Cancel);

        Assert.Equal(WriteProof.Accepted, result.Proof);
        Assert.Equal((6, 9m), (UnitsToday, Sandbox.Autotask.ContractServices[0].UnitCost));
    }

    [Fact]
    public async Task AdjustUnitsAsync_Gate_OpensOnceAndBeforeAnythingIsWritten()
    {
        var writesAtOpening = -1;
        var gate = new SendGate(long.MaxValue, _ =>
        {
            opened++;
            writesAtOpening = Sandbox.Log.Writes.Count;
            return ValueTask.CompletedTask;
        });

        await Target.AdjustUnitsAsync(Adjustment(FirstLine, Today, 3), gate, Cancel);

        Assert.Equal((1, 0), (opened, writesAtOpening));
    }

    [Fact]
    public async Task AdjustUnitsAsync_GateDoesNotOpen_SendsNothingAndHandsTheExceptionOn()
    {
        var gate = new SendGate(long.MaxValue, _ => throw new InvalidOperationException("The store is gone."));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Target.AdjustUnitsAsync(Adjustment(FirstLine, Today, 3), gate, Cancel));

        Assert.Equal("The store is gone.", exception.Message);
        Assert.Empty(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task AdjustUnitsAsync_DeadlinePassed_IsNotSent()
    {
        var result = await Target.AdjustUnitsAsync(Adjustment(FirstLine, Today, 3), Gate(Clock.GetTimestamp() - 1), Cancel);

        Assert.Equal(WriteProof.NotSent, result.Proof);
        Assert.Empty(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task AdjustUnitsAsync_CancelledBeforeTheGateOpens_SendsNothing()
    {
        using var stop = new CancellationTokenSource();
        var gate = new SendGate(long.MaxValue, _ =>
        {
            stop.Cancel();
            return ValueTask.CompletedTask;
        });

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() => Target.AdjustUnitsAsync(Adjustment(FirstLine, Today, 3), gate, stop.Token));

        Assert.Equal(stop.Token, exception.CancellationToken);
        Assert.Empty(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task AdjustUnitsAsync_CancelledWhileUnderWay_WaitsForTheAnswer()
    {
        using var stop = new CancellationTokenSource();
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.EditBefore, Route = "*/ServiceAdjustments", Edit = _ => stop.Cancel() });

        var result = await Target.AdjustUnitsAsync(Adjustment(FirstLine, Today, 3), Gate(), stop.Token);

        Assert.Equal(WriteProof.Accepted, result.Proof);
        Assert.True(stop.IsCancellationRequested);
    }

    [Fact]
    public async Task AdjustUnitsAsync_DateTakenByAPerson_SaysSo()
    {
        Sandbox.Autotask.EditUnits(Number(FirstLine), Today, 1);

        Assert.Equal(WriteProof.DateTaken, (await Target.AdjustUnitsAsync(Adjustment(FirstLine, Today, 3), Gate(), Cancel)).Proof);
        Assert.Equal(6, UnitsToday);
    }

    [Fact]
    public async Task AdjustUnitsAsync_OutsideTheContract_IsRefusedInTheVendorsWords()
    {
        var result = await Target.AdjustUnitsAsync(Adjustment(FirstLine, new DateOnly(2040, 1, 1), 3), Gate(), Cancel);

        Assert.Equal(WriteProof.Refused, result.Proof);
        Assert.Contains("must be between the start date and end date", result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AdjustUnitsAsync_PostedPeriod_IsRefused()
    {
        Sandbox.Autotask.PostPeriod(Number(FirstLine), Today);

        Assert.Equal(WriteProof.Refused, (await Target.AdjustUnitsAsync(Adjustment(FirstLine, Today, 3), Gate(), Cancel)).Proof);
    }

    [Fact]
    public async Task AdjustUnitsAsync_LineIsGone_IsRefusedAndNoLineIsAdded()
    {
        var adjustment = Adjustment(FirstLine, Today, 3);
        Sandbox.Autotask.RemoveService(Number(FirstLine));

        Assert.Equal(WriteProof.Refused, (await Target.AdjustUnitsAsync(adjustment, Gate(), Cancel)).Proof);
        Assert.Equal(2, Sandbox.Autotask.ContractServices.Count);
    }

    [Fact]
    public async Task AdjustUnitsAsync_SecretRefused_IsNotSent()
    {
        Sandbox.Autotask.Secret = "another";

        Assert.Equal(WriteProof.NotSent, (await Target.AdjustUnitsAsync(Adjustment(FirstLine, Today, 3), Gate(), Cancel)).Proof);
    }

    [Fact]
    public async Task AdjustUnitsAsync_DiscoveryFails_IsNotSentAndTheGateStaysShut()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/zoneInformation", HttpStatusCode.InternalServerError));

        Assert.Equal(WriteProof.NotSent, (await Target.AdjustUnitsAsync(Adjustment(FirstLine, Today, 3), Gate(), Cancel)).Proof);
        Assert.Equal(0, opened);
    }

    [Fact]
    public async Task AdjustUnitsAsync_NobodyListens_IsNotSent()
    {
        var target = CreateTarget(configure: options => options.ZoneDiscoveryAddress = new Uri("http://127.0.0.1:1/"));

        Assert.Equal(WriteProof.NotSent, (await target.AdjustUnitsAsync(Adjustment(FirstLine, Today, 3), Gate(), Cancel)).Proof);
    }

    [Theory]
    [InlineData(429, "")]
    [InlineData(500, """{"errors":["Thread Threshold Exceeded. The Autotask API thread threshold of 3 threads has been exceeded. Method: POST, Itgenatr005"]}""")]
    [InlineData(500, """{"errors":["IntegrationCode is invalid."]}""")]
    public async Task AdjustUnitsAsync_TurnedAwayAtTheDoor_IsNotSent(int status, string body) =>
        Assert.Equal(WriteProof.NotSent, await AnsweredAsync(status, body));

    [Theory]
    [InlineData("The logged in Resource does not have the adequate permissions to create this entity.")]
    [InlineData("Value does not reference an existing entity for contractServiceID.")]
    [InlineData("Reference value on field: contractID of type: Contract does not exist or is invalid")]
    [InlineData("Picklist value [99] does not exist for status.")]
    public async Task AdjustUnitsAsync_MessageThatIsKnown_IsRefused(string message)
    {
        var proof = await AnsweredAsync(500, $$"""{"errors":["{{message}}","Error updating entity for record number [1]."]}""");

        Assert.Equal(WriteProof.Refused, proof);
    }

    [Theory]
    [InlineData(200, """{"errors":["Something odd."]}""")]
    [InlineData(200, """{"itemId":null,"errors":["Something odd."]}""")]
    [InlineData(200, "")]
    [InlineData(200, "<html>Please sign in</html>")]
    [InlineData(500, """{"errors":["Something odd."]}""")]
    [InlineData(500, "")]
    [InlineData(403, "")]
    [InlineData(404, """{"Message":"No HTTP resource was found."}""")]
    [InlineData(503, "")]
    [InlineData(302, "")]
    public async Task AdjustUnitsAsync_AnythingElse_IsUncertainAndIsNotRepeated(int status, string body)
    {
        Assert.Equal(WriteProof.Uncertain, await AnsweredAsync(status, body));
        Assert.Equal(1, Sandbox.Log.Requests.Single(count => count.Route.EndsWith("ServiceAdjustments", StringComparison.Ordinal)).Requests);
    }

    [Theory]
    [InlineData(SandboxFaultKind.ReplyLost, 8)]
    [InlineData(SandboxFaultKind.ResetDuringBody, 8)]
    [InlineData(SandboxFaultKind.TruncatedBody, 8)]
    [InlineData(SandboxFaultKind.HtmlBody, 8)]
    [InlineData(SandboxFaultKind.ResetBeforeBody, 5)]
    public async Task AdjustUnitsAsync_AnswerIsLost_IsUncertainWhateverBecameOfIt(SandboxFaultKind kind, int units)
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "*/ServiceAdjustments" });

        Assert.Equal(WriteProof.Uncertain, (await Target.AdjustUnitsAsync(Adjustment(FirstLine, Today, 3), Gate(), Cancel)).Proof);
        Assert.Equal(units, UnitsToday);
    }

    [Fact]
    public async Task AdjustUnitsAsync_RetriesAreOn_StillSendsOnce()
    {
        var target = CreateTarget(configure: options => options.Retry.Enabled = true);
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Route = "*/ServiceAdjustments", Status = HttpStatusCode.ServiceUnavailable });

        Assert.Equal(WriteProof.Uncertain, (await target.AdjustUnitsAsync(Adjustment(FirstLine, Today, 3), Gate(), Cancel)).Proof);
        Assert.Empty(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task SetUnitCostAsync_Accepted_PatchesTheLineUnderItsContract()
    {
        var result = await Target.SetUnitCostAsync(new UnitCostUpdate(ContractOf(FirstLine), FirstLine, 9.5m), Gate(), Cancel);

        Assert.Equal(WriteProof.Accepted, result.Proof);
        Assert.Equal(9.5m, Sandbox.Autotask.ContractServices[0].UnitCost);
        var write = Assert.Single(Sandbox.Log.Writes);
        Assert.Equal(("PATCH", $$"""{"id":{{FirstLine}},"unitCost":9.5}"""), (write.Method, write.Body));
    }

    [Fact]
    public async Task SetUnitCostAsync_RetriesAreOn_StillSendsOnce()
    {
        var target = CreateTarget(configure: options => options.Retry.Enabled = true);
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, Route = "*/Services", Method = "PATCH" });

        var result = await target.SetUnitCostAsync(new UnitCostUpdate(ContractOf(FirstLine), FirstLine, 9.5m), Gate(), Cancel);

        Assert.Equal(WriteProof.Uncertain, result.Proof);
        Assert.Single(Sandbox.Log.Writes);
    }

    protected override SandboxSeed Seed() => SandboxSeed.Uniform(3);

    private async Task<WriteProof> AnsweredAsync(int status, string body)
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/ServiceAdjustments", (HttpStatusCode)status, body));
        return (await Target.AdjustUnitsAsync(Adjustment(FirstLine, Today, 3), Gate(), Cancel)).Proof;
    }

    private SendGate Gate(long deadline = long.MaxValue) => new(deadline, _ =>
    {
        opened++;
        return ValueTask.CompletedTask;
    });
}
