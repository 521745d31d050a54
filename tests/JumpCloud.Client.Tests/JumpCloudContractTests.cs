using ClientContract;

namespace JumpCloud.Client.Tests;

public sealed class JumpCloudContractTests : ClientContractTests
{
    protected override string ReadUrl => "/api/organizations/5f00";

    protected override string ReadBody => """{"_id":"5f00"}""";

    protected override string WriteUrl => "/api/v2/things";

    protected override string UserAgentStart => "JumpCloud.Client/";

    protected override Type ExceptionType => typeof(JumpCloudApiException);

    protected override Type CredentialsExceptionType => typeof(JumpCloudCredentialsException);

    protected override Type ThrottledExceptionType => typeof(JumpCloudThrottledException);

    protected override IReadOnlyDictionary<string, string> CredentialsOf(string account) =>
        new Dictionary<string, string> { ["x-api-key"] = $"jca_5ecret_{account}" };

    protected override ContractClient Connect(string account, TimeSpan? retryDelay = null)
    {
        var client = new JumpCloudClient(Http.CreateClient(), Options(account, retryDelay), Time, Logs);
        return new ContractClient(
            cancellationToken => client.Organizations.GetAsync("5f00", cancellationToken: cancellationToken),
            deadline => client.SendAsync(
                new JumpCloudRequest { Method = HttpMethod.Post, Path = "api/v2/things", Body = Json.Parse("""{"name":"x"}""") },
                new JumpCloudCallOptions { Deadline = deadline }));
    }

    protected override ContractFailure Describe(Exception exception)
    {
        var failure = Assert.IsAssignableFrom<JumpCloudApiException>(exception);
        return new ContractFailure(failure.RequestState.ToString(), failure.IsTransient, failure.RetryAfter, failure.ResponseExcerpt);
    }

    private JumpCloudClientOptions Options(string account, TimeSpan? retryDelay)
    {
        var options = new JumpCloudClientOptions { ApiKey = CredentialsOf(account)["x-api-key"], UserAgentSuffix = "contract/1.0" };
        options.Retry.Delay = retryDelay ?? options.Retry.Delay;
        return options;
    }
}
