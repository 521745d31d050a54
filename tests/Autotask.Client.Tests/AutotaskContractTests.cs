using System.Text.Json;
using ClientContract;
using TestSupport;

namespace Autotask.Client.Tests;

public sealed class AutotaskContractTests : ClientContractTests
{
    private const string Zone = "https://webservices14.autotask.net/ATServicesRest/V1.0/";

    protected override string ReadUrl => Zone + "Companies/7";

    protected override string ReadBody => Payload.Read("company.json");

    protected override string WriteUrl => Zone + "Things";

    protected override string UserAgentStart => "Autotask.Client/";

    protected override Type ExceptionType => typeof(AutotaskApiException);

    protected override Type CredentialsExceptionType => typeof(AutotaskCredentialsException);

    protected override Type ThrottledExceptionType => typeof(AutotaskThrottledException);

    protected override IReadOnlyDictionary<string, string> CredentialsOf(string account) =>
        new Dictionary<string, string> { ["ApiIntegrationCode"] = $"CODE-{account}-5EC", ["Secret"] = $"5ecret-of-{account}" };

    protected override ContractClient Connect(string account, TimeSpan? retryDelay = null)
    {
        var client = new AutotaskClient(new HttpClient(new Zoned(Http.Handler)), Options(account, retryDelay), Time, Logs);
        return new ContractClient(
            cancellationToken => client.Companies.GetAsync(7, cancellationToken: cancellationToken),
            deadline => client.SendAsync(new AutotaskRequest { Method = HttpMethod.Post, Path = "Things", Body = Thing() }, new AutotaskCallOptions { Deadline = deadline }));
    }

    protected override ContractFailure Describe(Exception exception)
    {
        var failure = Assert.IsAssignableFrom<AutotaskApiException>(exception);
        return new ContractFailure(failure.RequestState.ToString(), failure.IsTransient, failure.RetryAfter, failure.ResponseExcerpt);
    }

    private AutotaskClientOptions Options(string account, TimeSpan? retryDelay)
    {
        var options = new AutotaskClientOptions
        {
            UserName = $"{account}@msp.example",
            Secret = CredentialsOf(account)["Secret"],
            IntegrationCode = CredentialsOf(account)["ApiIntegrationCode"],
            UserAgentSuffix = "contract/1.0",
            AttemptTimeout = TimeSpan.FromSeconds(30),
        };
        options.Retry.Delay = retryDelay ?? options.Retry.Delay;
        options.UseRequestBudget(new AutotaskRequestBudget(new AutotaskRequestBudgetOptions { ThresholdInterval = Timeout.InfiniteTimeSpan }, Time));
        return options;
    }

    private static JsonElement Thing()
    {
        using var thing = JsonDocument.Parse("""{"name":"x"}""");
        return thing.RootElement.Clone();
    }

    private sealed class Zoned(HttpMessageHandler zone) : DelegatingHandler(zone)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.Host == "webservices.autotask.net"
                ? Task.FromResult(StrictHttp.Response(System.Net.HttpStatusCode.OK, Payload.Read("zone.json"), "application/json"))
                : base.SendAsync(request, cancellationToken);
    }
}
