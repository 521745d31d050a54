using System.Net;
using System.Text.Json;
using Integration.Sandbox.Faults;

namespace Integration.Sandbox.Tests;

public sealed class FaultTests : SandboxTest
{
    private const string Adjustments = "*/ServiceAdjustments";
    private const string Companies = "/Companies/0";

    private long Line => Sandbox.Autotask.ContractServices[0].Id;

    [Fact]
    public async Task Answer_Once_HitsOneRequestAndCommitsNothing()
    {
        Sandbox.Faults.Add(SandboxFault.Answer(Adjustments, HttpStatusCode.InternalServerError, """{"errors":["Something nobody knows."]}"""));

        var first = await AdjustAsync(Line, "2026-12-01", 1);

        Assert.Equal("Something nobody knows.", first.Error);
        Assert.Empty(Sandbox.Log.Writes);
        Assert.Equal(HttpStatusCode.OK, (await AdjustAsync(Line, "2026-12-01", 1)).Status);
    }

    [Fact]
    public async Task Throttle_InSecondsOrAsADateOrNot_SetsRetryAfter()
    {
        Sandbox.Faults.Add(SandboxFault.Throttle("*", TimeSpan.FromSeconds(7)));
        Sandbox.Faults.Add(SandboxFault.ThrottleUntil("*", new DateTimeOffset(2026, 11, 10, 2, 1, 0, TimeSpan.Zero)));
        Sandbox.Faults.Add(SandboxFault.Throttle("*", null));

        var answers = new List<Answer>();
        for (var number = 0; number < 3; number++)
            answers.Add(await AutotaskAsync(HttpMethod.Get, Companies));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status));
        Assert.Equal(["7", "Tue, 10 Nov 2026 02:01:00 GMT", null], answers.Select(answer => answer.Headers.GetValueOrDefault("Retry-After")));
    }

    [Fact]
    public async Task ReplyLost_Adjustment_IsCommitted()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, Route = Adjustments });

        await Assert.ThrowsAsync<HttpRequestException>(() => AdjustAsync(Line, "2026-12-01", 1));

        Assert.Single(Sandbox.Log.Adjustments);
    }

    [Fact]
    public async Task ResetBeforeBody_Adjustment_IsNotCommitted()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ResetBeforeBody, Route = Adjustments });

        await Assert.ThrowsAsync<HttpRequestException>(() => AdjustAsync(Line, "2026-12-01", 1));

        Assert.Empty(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task ResetDuringBody_Query_BreaksTheBodyOff()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ResetDuringBody });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => AutotaskAsync(HttpMethod.Get, Companies));
    }

    [Fact]
    public async Task ResetAfterBody_Adjustment_IsCommitted()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ResetAfterBody, Route = Adjustments });

        await Record.ExceptionAsync(() => AdjustAsync(Line, "2026-12-01", 1));

        Assert.Single(Sandbox.Log.Adjustments);
        Assert.Equal(0, Sandbox.Faults.Count);
    }

    [Fact]
    public async Task TruncatedBody_Query_IsNoJsonAnyMore()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.TruncatedBody });

        var answer = await AutotaskAsync(HttpMethod.Get, Companies);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.ThrowsAny<JsonException>(() => answer.Json);
    }

    [Fact]
    public async Task HtmlBody_Query_AnswersAPage()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.HtmlBody });

        Assert.StartsWith("<html>", (await AutotaskAsync(HttpMethod.Get, Companies)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LateCommit_ClientGivesUp_IsCommittedAfterwards()
    {
        var until = new TaskCompletionSource();
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.LateCommit, Route = Adjustments, Until = until.Task });
        using var patience = new CancellationTokenSource();
        var line = Sandbox.Autotask.ContractServices[0];
        var request = AutotaskRequest(
            HttpMethod.Post, $"/Contracts/{line.ContractId}/ServiceAdjustments", $$"""{"contractServiceID":{{line.Id}},"unitChange":1,"effectiveDate":"2026-12-01"}""");
        var pending = Http.SendAsync(request, patience.Token);
        while (Sandbox.Faults.Count > 0)
            await Task.Yield();
        var committedBefore = Sandbox.Log.Writes.Count;

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        until.SetResult();
        while (Sandbox.Log.Writes.Count == 0)
            await Task.Yield();
        Assert.Equal(0, committedBefore);
        Assert.Equal(6, line.UnitsOn(new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public async Task DateTaken_Adjustment_IsRefusedAsDuplicate()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.DateTaken, Route = Adjustments, UnitChange = 2 });

        var answer = await AdjustAsync(Line, "2026-12-01", 1);

        Assert.Contains("duplicate", answer.Error, StringComparison.Ordinal);
        Assert.Equal(7, Sandbox.Autotask.ContractServices[0].UnitsOn(new DateOnly(2026, 12, 1)));
        Assert.True(Assert.Single(Sandbox.Autotask.Adjustments).IsByPerson);
    }

    [Fact]
    public async Task PersonEdit_Adjustment_AddsToWhatThePersonDid()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.PersonEdit, Route = Adjustments, UnitChange = 2 });

        Assert.Equal(HttpStatusCode.OK, (await AdjustAsync(Line, "2026-12-01", 1)).Status);
        Assert.Equal(8, Sandbox.Autotask.ContractServices[0].UnitsOn(new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public async Task UnitsVisibleLate_Adjustment_ShowsAfterTheDelay()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.UnitsVisibleLate, Route = Adjustments, Delay = TimeSpan.FromSeconds(30) });

        await AdjustAsync(Line, "2026-12-01", 1);

        Assert.All(Sandbox.Autotask.UnitsRowsOf(Line), row => Assert.Equal(5, row.Units));
        Sandbox.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Contains(Sandbox.Autotask.UnitsRowsOf(Line), row => row.Units == 6);
    }

    [Fact]
    public async Task ThreadLimit_Query_AnswersItsText()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ThreadLimit });

        Assert.Contains("Itgenatr005", (await AutotaskAsync(HttpMethod.Get, Companies)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EditBefore_BetweenPages_ChangesTheNextPage()
    {
        const string Body = """{"maxRecords":2,"filter":[{"op":"gte","field":"id","value":0}]}""";
        Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.EditBefore,
            Route = "*/ContractServices/query",
            Skip = 1,
            Edit = _ => Sandbox.Autotask.RemoveService(Sandbox.Autotask.ContractServices[^1].Id),
        });

        var before = (await QueryAsync("ContractServices", Body)).Json["pageDetails"]!["nextPageUrl"];
        var after = (await QueryAsync("ContractServices", Body)).Json["pageDetails"]!["nextPageUrl"];

        Assert.NotNull(before);
        Assert.Null(after);
    }

    [Fact]
    public async Task Organization_Named_HitsOnlyItsRequests()
    {
        var (first, second) = (Sandbox.JumpCloud.Organizations[0].Id, Sandbox.JumpCloud.Organizations[1].Id);
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Status = HttpStatusCode.Forbidden, Organization = second, Times = null });

        Assert.Equal(HttpStatusCode.OK, (await JumpCloudAsync(HttpMethod.Get, "/api/systemusers", first)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await JumpCloudAsync(HttpMethod.Get, "/api/systemusers", second)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await JumpCloudAsync(HttpMethod.Get, "/api/systems", second)).Status);
        Sandbox.Faults.Clear();
        Assert.Equal(HttpStatusCode.OK, (await JumpCloudAsync(HttpMethod.Get, "/api/systemusers", second)).Status);
    }

    [Fact]
    public async Task BodyContains_Text_HitsOnlyBodiesWithIt()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, BodyContains = "2026-12-02" });

        Assert.Equal(HttpStatusCode.OK, (await AdjustAsync(Line, "2026-12-01", 1)).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await AdjustAsync(Line, "2026-12-02", 1)).Status);
    }
}
