using System.Net;

namespace Autotask.Client.Tests;

public sealed class RetryTests : ClientTest
{
    [Fact]
    public async Task UpdateAsync_ServerErrorsThenSuccess_IsSentAgainWithTheSameBody()
    {
        ExpectZone();
        Fail(HttpMethod.Patch, "Contracts/7001/Services", HttpStatusCode.BadGateway, "");
        Fail(HttpMethod.Patch, "Contracts/7001/Services", HttpStatusCode.InternalServerError, "");
        Expect(HttpMethod.Patch, "Contracts/7001/Services", "ticket-created.json");

        var updating = Client.ContractServices.UpdateAsync(7001, new ContractServiceUpdate { Id = 8001, UnitCost = 8.25m }, cancellationToken: Cancel);
        await Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(1));
        await Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(2));
        await updating;

        Assert.All(Http.Sent.Skip(1), request => Assert.Equal("""{"id":8001,"unitCost":8.25}""", request.Body));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task CreateAsync_ThatFails_IsNotRepeated(HttpStatusCode status)
    {
        ExpectZone();
        Fail(HttpMethod.Post, "Contracts/7001/ServiceAdjustments", status, "");

        await Assert.ThrowsAnyAsync<AutotaskApiException>(
            () => Client.ContractServiceAdjustments.CreateAsync(7001, new ContractServiceAdjustmentCreate { UnitChange = 1 }, cancellationToken: Cancel));

        Assert.Equal(2, Http.Sent.Count);
    }

    [Fact]
    public async Task CreateAsync_BrokenOnTheWay_MayHaveBeenReceived()
    {
        ExpectZone();
        Http.Expect(HttpMethod.Post, Zone + "Contracts/7001/ServiceAdjustments", () => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely."));

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(
            () => Client.ContractServiceAdjustments.CreateAsync(7001, new ContractServiceAdjustmentCreate { UnitChange = 1 }, cancellationToken: Cancel));

        Assert.Equal(AutotaskRequestState.MaybeReceived, exception.RequestState);
    }

    [Fact]
    public async Task GetAsync_RefusedWithStatus500_IsNotRepeated()
    {
        ExpectZone();
        Fail(HttpMethod.Get, "Companies/7", HttpStatusCode.InternalServerError, Payload.Read("error-permissions.json"));

        await Assert.ThrowsAsync<AutotaskApiException>(() => Client.Companies.GetAsync(7, cancellationToken: Cancel));

        Assert.Equal(2, Http.Sent.Count);
    }

    [Fact]
    public async Task GetAsync_ThreadLimitWithStatus500_IsTriedAgain()
    {
        ExpectZone();
        Fail(HttpMethod.Get, "Companies/7", HttpStatusCode.InternalServerError, Payload.Read("error-thread-limit.json"));
        Expect(HttpMethod.Get, "Companies/7", "company.json");

        var getting = Client.Companies.GetAsync(7, cancellationToken: Cancel);
        await Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(7, (await getting).Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetAsync_WithRetryOff_FailsAtTheFirstError(bool forTheCall)
    {
        Options.Retry.Enabled = forTheCall;
        using var client = CreateClient(Options);
        ExpectZone();
        Fail(HttpMethod.Get, "Companies/7", HttpStatusCode.ServiceUnavailable, "");

        await Assert.ThrowsAsync<AutotaskApiException>(() => client.Companies.GetAsync(7, new AutotaskCallOptions { Retry = !forTheCall }, Cancel));

        Assert.Equal(2, Http.Sent.Count);
    }
}
