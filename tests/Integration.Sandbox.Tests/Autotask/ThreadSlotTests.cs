using System.Net;
using Integration.Sandbox.Faults;

namespace Integration.Sandbox.Tests.Autotask;

public sealed class ThreadSlotTests : SandboxTest
{
    private const string All = """{"filter":[{"op":"gte","field":"id","value":0}]}""";

    [Fact]
    public async Task Query_FourthInFlightOnOneObject_IsRefusedByText()
    {
        var waiting = await HoldAsync("*/Companies/*", "/Companies/0", 3);

        var refused = await QueryAsync("Companies", All);
        var other = await QueryAsync("Contracts", All);

        Assert.Equal(HttpStatusCode.InternalServerError, refused.Status);
        Assert.StartsWith("Thread Threshold Exceeded.", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Itgenatr005", refused.Error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.Equal(3, Sandbox.Log.MaxInFlight["Companies"]);
        await waiting.CancelAsync();
    }

    [Fact]
    public async Task ChildRoute_InFlight_TakesASlotOfParentAndChild()
    {
        var contract = Sandbox.Autotask.Contracts[0].Id;
        var waiting = await HoldAsync("*/Services", $"/Contracts/{contract}/Services", 3);

        Assert.StartsWith("Thread", (await QueryAsync("Contracts", All)).Error, StringComparison.Ordinal);
        Assert.StartsWith("Thread", (await QueryAsync("ContractServices", All)).Error, StringComparison.Ordinal);
        await waiting.CancelAsync();
    }

    [Fact]
    public async Task ServiceTime_RequestsAtOnce_MeetInTheirSlots()
    {
        Sandbox.Autotask.Behavior.ServiceTime = TimeSpan.FromMinutes(5);
        using var patience = new CancellationTokenSource();

        var requests = Enumerable.Range(0, 2).Select(_ => Http.SendAsync(AutotaskRequest(HttpMethod.Get, "/Companies/0"), patience.Token)).ToList();
        while (Sandbox.Log.MaxInFlight.GetValueOrDefault("Companies") < 2)
            await Task.Yield();

        await patience.CancelAsync();
        Assert.All(requests, request => Assert.False(request.IsCompletedSuccessfully));
    }

    private async Task<CancellationTokenSource> HoldAsync(string route, string path, int requests)
    {
        var waiting = new CancellationTokenSource();
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Delay, Route = route, Times = requests, Delay = TimeSpan.FromMinutes(5) });
        for (var number = 0; number < requests; number++)
            _ = Http.SendAsync(AutotaskRequest(HttpMethod.Get, path), waiting.Token);
        while (Sandbox.Faults.Count > 0)
            await Task.Yield();
        return waiting;
    }
}
