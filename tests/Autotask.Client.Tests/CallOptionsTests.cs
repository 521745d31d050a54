namespace Autotask.Client.Tests;

public sealed class CallOptionsTests : ClientTest
{
    private static readonly ContractServiceAdjustmentCreate OneMore = new() { ContractServiceId = 8001, UnitChange = 1 };

    [Fact]
    public async Task Deadline_ThatHasPassed_SendsNothing()
    {
        ExpectZone();
        await Client.GetZoneAsync(Cancel);
        var options = new AutotaskCallOptions { Deadline = Time.GetTimestamp() };

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => Client.ContractServiceAdjustments.CreateAsync(7001, OneMore, options, Cancel));

        Assert.Equal(AutotaskRequestState.NotSent, exception.RequestState);
        Assert.Single(Http.Sent);
    }

    [Fact]
    public async Task Deadline_PassedWhileBeforeSendRuns_SendsNothing()
    {
        ExpectZone();
        var options = new AutotaskCallOptions
        {
            Deadline = Time.GetTimestamp() + TimeSpan.FromSeconds(30).Ticks,
            BeforeSend = _ =>
            {
                Time.Advance(TimeSpan.FromSeconds(30));
                return ValueTask.CompletedTask;
            },
        };

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => Client.ContractServiceAdjustments.CreateAsync(7001, OneMore, options, Cancel));

        Assert.Equal(AutotaskRequestState.NotSent, exception.RequestState);
        Assert.Single(Http.Sent);
    }

    [Fact]
    public async Task BeforeSend_IsAwaitedBeforeTheRequestLeaves()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "Contracts/7001/ServiceAdjustments", "adjustment-created.json");
        var sentBefore = -1;
        var options = new AutotaskCallOptions
        {
            BeforeSend = async _ =>
            {
                await Task.Yield();
                sentBefore = Http.Sent.Count;
            },
        };

        await Client.ContractServiceAdjustments.CreateAsync(7001, OneMore, options, Cancel);

        Assert.Equal(1, sentBefore);
    }

    [Fact]
    public async Task BeforeSend_ThatThrows_EndsTheCallUnsent()
    {
        ExpectZone();
        var options = new AutotaskCallOptions { BeforeSend = _ => throw new IOException("The journal's disk is full.") };

        await Assert.ThrowsAsync<IOException>(() => Client.ContractServiceAdjustments.CreateAsync(7001, OneMore, options, Cancel));

        Assert.Single(Http.Sent);
    }

    [Fact]
    public async Task TotalTimeout_OfACall_EndsIt()
    {
        ExpectZone();
        await Client.GetZoneAsync(Cancel);
        Http.Expect(HttpMethod.Get, Zone + "Companies/7", () => new TaskCompletionSource<HttpResponseMessage>().Task);

        var getting = Client.Companies.GetAsync(7, new AutotaskCallOptions { TotalTimeout = TimeSpan.FromSeconds(5) }, Cancel);
        await Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(5));
        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => getting);

        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.True(exception.IsTransient);
    }
}
