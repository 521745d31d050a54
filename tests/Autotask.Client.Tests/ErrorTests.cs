using System.Net;

namespace Autotask.Client.Tests;

public sealed class ErrorTests : ClientTest
{
    public static TheoryData<HttpStatusCode, string, Type, bool> Failures => new()
    {
        { HttpStatusCode.InternalServerError, "error-validation.json", typeof(AutotaskApiException), false },
        { HttpStatusCode.InternalServerError, "error-permissions.json", typeof(AutotaskApiException), false },
        { HttpStatusCode.InternalServerError, "error-objects.json", typeof(AutotaskApiException), false },
        { HttpStatusCode.InternalServerError, "error-integration-code.json", typeof(AutotaskCredentialsException), false },
        { HttpStatusCode.InternalServerError, "error-thread-limit.json", typeof(AutotaskThrottledException), true },
        { HttpStatusCode.Forbidden, "error-thread-limit.json", typeof(AutotaskThrottledException), true },
        { HttpStatusCode.TooManyRequests, "", typeof(AutotaskThrottledException), true },
        { HttpStatusCode.TooManyRequests, "error-proxy.html", typeof(AutotaskThrottledException), true },
        { HttpStatusCode.InternalServerError, "", typeof(AutotaskApiException), true },
        { HttpStatusCode.BadGateway, "error-proxy.html", typeof(AutotaskApiException), true },
        { HttpStatusCode.ServiceUnavailable, "", typeof(AutotaskApiException), true },
        { HttpStatusCode.GatewayTimeout, "error-validation.json", typeof(AutotaskApiException), true },
        { HttpStatusCode.MethodNotAllowed, "error-method.json", typeof(AutotaskApiException), false },
        { HttpStatusCode.NotFound, "error-method.json", typeof(AutotaskApiException), false },
        { HttpStatusCode.Forbidden, "", typeof(AutotaskApiException), false },
        { HttpStatusCode.Redirect, "", typeof(AutotaskApiException), false },
        { HttpStatusCode.OK, "error-validation.json", typeof(AutotaskApiException), false },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Answer_OfAnyKind_IsClassifiedByItsBody(HttpStatusCode status, string payload, Type expected, bool transient)
    {
        ExpectZone();
        Fail(HttpMethod.Post, "Contracts/7001/ServiceAdjustments", status, payload.Length == 0 ? "" : Payload.Read(payload));

        var exception = await Assert.ThrowsAnyAsync<AutotaskApiException>(Adjust);

        Assert.IsType(expected, exception);
        Assert.Equal(transient, exception.IsTransient);
        Assert.Equal(status, exception.StatusCode);
        Assert.Equal(AutotaskRequestState.Answered, exception.RequestState);
    }

    [Fact]
    public async Task Validation_KeepsTheVendorsMessages()
    {
        ExpectZone();
        Fail(HttpMethod.Post, "Contracts/7001/ServiceAdjustments", HttpStatusCode.InternalServerError, Payload.Read("error-validation.json"), ("X-Request-Id", "8f2"));

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(Adjust);

        Assert.Equal(2, exception.Messages.Count);
        Assert.StartsWith("ContractServiceAdjustment effectiveDate must be between", exception.Messages[0], StringComparison.Ordinal);
        Assert.StartsWith("Autotask refused POST /ATServicesRest/V1.0/Contracts/7001/ServiceAdjustments: 500 'ContractServiceAdjustment effectiveDate", exception.Message, StringComparison.Ordinal);
        Assert.Contains("(request 8f2)", exception.Message, StringComparison.Ordinal);
        Assert.Equal(("8f2", "POST", "/ATServicesRest/V1.0/Contracts/7001/ServiceAdjustments"), (exception.RequestId, exception.Method, exception.Path));
    }

    [Fact]
    public async Task ErrorObjects_AreReadAsTheirMessage()
    {
        ExpectZone();
        Fail(HttpMethod.Post, "Contracts/7001/ServiceAdjustments", HttpStatusCode.InternalServerError, Payload.Read("error-objects.json"));

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(Adjust);

        Assert.Equal(["Picklist value [99] does not exist for priority."], exception.Messages);
    }

    [Fact]
    public async Task Html_InsteadOfJson_IsTheClientsExceptionWithABoundedExcerpt()
    {
        ExpectZone();
        Http.Expect(HttpMethod.Get, Zone + "Companies/7", () => Task.FromResult(
            TestSupport.StrictHttp.Response(HttpStatusCode.OK, "<html>" + new string('x', 100_000), "text/html")));

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => Client.Companies.GetAsync(7, cancellationToken: Cancel));

        Assert.Contains("The body (text/html) is not the JSON that Companies.get promises", exception.Message, StringComparison.Ordinal);
        Assert.InRange(exception.ResponseExcerpt!.Length, 6, 2048);
        Assert.StartsWith("<html>", exception.ResponseExcerpt, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task Html_AfterAnAdjustment_IsNoSuccess()
    {
        ExpectZone();
        Fail(HttpMethod.Post, "Contracts/7001/ServiceAdjustments", HttpStatusCode.OK, Payload.Read("error-proxy.html"));

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(Adjust);

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
    }

    [Theory]
    [InlineData("\"contractID\": 7001", "\"contractID\": [7]", "Expected a 32-bit number, found a list. ($.items[0].contractID, row 50001)")]
    [InlineData("\"units\": 11", "\"units\": \"many\"", "Expected a 32-bit number, found a text that is none. ($.items[0].units, row 50001)")]
    [InlineData("\"id\": 50001", "\"id\": null", "The field 'id' is missing or null. ($.items[0])")]
    [InlineData("\"items\"", "\"rows\"", "It has no 'items'.")]
    public async Task Body_WithAWrongValue_NamesFieldPathAndRow(string find, string replace, string expected)
    {
        ExpectZone();
        Http.ExpectPost(Zone + "ContractServiceUnits/query", Payload.Read("contract-service-units.json").Replace(find, replace, StringComparison.Ordinal));

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => Client.ContractServiceUnits.ListAsync(cancellationToken: Cancel).ToListAsync(Cancel).AsTask());

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_CutShort_IsTheClientsException()
    {
        ExpectZone();
        Http.ExpectPost(Zone + "Companies/query", Payload.Read("companies-page-1.json")[..800]);

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => Client.Companies.ListAsync(cancellationToken: Cancel).ToListAsync(Cancel).AsTask());

        Assert.Equal(AutotaskRequestState.Answered, exception.RequestState);
    }

    [Fact]
    public void Exceptions_HaveExactlyTwoSubclasses()
    {
        var subclasses = typeof(AutotaskApiException).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(AutotaskApiException)));

        Assert.Equal([typeof(AutotaskCredentialsException), typeof(AutotaskThrottledException)], subclasses.OrderBy(type => type.Name, StringComparer.Ordinal));
        Assert.Equal(typeof(HttpRequestException), typeof(AutotaskApiException).BaseType);
    }

    private Task Adjust() => Client.ContractServiceAdjustments.CreateAsync(7001, new ContractServiceAdjustmentCreate { UnitChange = 1 }, cancellationToken: Cancel);
}
