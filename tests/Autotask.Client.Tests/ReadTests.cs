using System.Net;
using System.Text.Json;

namespace Autotask.Client.Tests;

public sealed class ReadTests : ClientTest
{
    [Fact]
    public async Task GetAsync_ARow_ReadsItsFields()
    {
        ExpectZone();
        Expect(HttpMethod.Get, "ContractServices/8001", "contract-service.json");

        var service = await Client.ContractServices.GetAsync(8001, cancellationToken: Cancel);

        Assert.Equal(
            new ContractService
            {
                Id = 8001,
                ContractId = 7001,
                ServiceId = 9001,
                UnitCost = 8.25m,
                UnitPrice = 23.1m,
                InternalCurrencyUnitPrice = 23.1m,
                InternalCurrencyAdjustedPrice = 23.1m,
                InvoiceDescription = "JumpCloud Platform",
            },
            service);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"item":null}""")]
    [InlineData(HttpStatusCode.OK, "null")]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.NotFound, "")]
    public async Task FindAsync_AMissingRow_IsNull(HttpStatusCode status, string body)
    {
        ExpectZone();
        Fail(HttpMethod.Get, "Companies/99", status, body);

        Assert.Null(await Client.Companies.FindAsync(99, cancellationToken: Cancel));
    }

    [Fact]
    public async Task GetAsync_AMissingRow_Throws()
    {
        ExpectZone();
        Expect(HttpMethod.Get, "Companies/99", "company-missing.json");

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => Client.Companies.GetAsync(99, cancellationToken: Cancel));

        Assert.Equal("Autotask has no row at GET Companies/99, or the API user may not see it.", exception.Message);
        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
    }

    [Fact]
    public async Task FindAsync_RefusedCredentials_IsNotAMissingRow()
    {
        ExpectZone();
        Fail(HttpMethod.Get, "Companies/7", HttpStatusCode.Unauthorized, "");
        ExpectZone();

        await Assert.ThrowsAsync<AutotaskCredentialsException>(() => Client.Companies.FindAsync(7, cancellationToken: Cancel));
    }

    [Fact]
    public async Task Metadata_OfACollection_IsRead()
    {
        ExpectZone();
        Expect(HttpMethod.Get, "ContractServices/entityInformation", "entity-information.json");
        Expect(HttpMethod.Get, "Services/entityInformation/fields", "fields.json");

        var information = await Client.ContractServices.GetInformationAsync(cancellationToken: Cancel);
        var fields = await Client.Services.GetFieldsAsync(cancellationToken: Cancel);

        Assert.True(information.CanUpdate);
        Assert.Equal(("2", "Monthly"), (fields[0].PicklistValues[0].Value, fields[0].PicklistValues[0].Label));
    }

    [Fact]
    public async Task ThresholdInformation_IsReadBare()
    {
        ExpectZone();
        Expect(HttpMethod.Get, "ThresholdInformation", "threshold.json");

        var threshold = await Client.ThresholdInformation.GetAsync(cancellationToken: Cancel);

        Assert.Equal((10000, 60, 124), (threshold.ExternalRequestThreshold, threshold.RequestThresholdTimeframe, threshold.CurrentTimeframeRequestCount));
    }

    [Fact]
    public async Task SendAsync_ACallWithoutAnOperation_GoesThroughTheSamePipeline()
    {
        ExpectZone();
        Http.Expect(HttpMethod.Post, Zone + "Tickets", HttpStatusCode.OK, Payload.Read("ticket-created.json"), ("X-Served-By", "w14"));
        using var body = JsonDocument.Parse("""{"title":"Test"}""");

        var response = await Client.SendAsync(new AutotaskRequest { Method = HttpMethod.Post, Path = "Tickets", Body = body.RootElement }, cancellationToken: Cancel);

        Assert.Equal(128926, response.Body!.Value.GetProperty("itemId").GetInt64());
        Assert.Equal(["w14"], response.Headers["X-Served-By"]);
        Assert.Equal("""{"title":"Test"}""", Http.Sent[1].Body);
        Assert.Equal("s3cret-of-the-test", Http.Sent[1].Headers["Secret"]);
    }
}
