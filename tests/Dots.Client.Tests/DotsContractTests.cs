using ClientContract;

namespace Dots.Client.Tests;

public sealed class DotsContractTests : ClientContractTests
{
    protected override string ReadUrl => "/api/v1/asset/a1";

    protected override string ReadBody => """{"id":"a1"}""";

    protected override string WriteUrl => "/api/v1/things";

    protected override string UserAgentStart => "Dots.Client/";

    protected override Type ExceptionType => typeof(DotsApiException);

    protected override Type CredentialsExceptionType => typeof(DotsCredentialsException);

    protected override Type ThrottledExceptionType => typeof(DotsThrottledException);

    protected override IReadOnlyDictionary<string, string> CredentialsOf(string account) =>
        new Dictionary<string, string> { ["authorization"] = $"d0ts_5ecret_{account}" };

    protected override ContractClient Connect(string account, TimeSpan? retryDelay = null)
    {
        var client = new DotsClient(Http.CreateClient(), Options(account, retryDelay), Time, Logs);
        return new ContractClient(
            cancellationToken => client.Assets.GetAsync("a1", cancellationToken: cancellationToken),
            deadline => client.SendAsync(
                new DotsRequest { Method = HttpMethod.Post, Path = "things", Body = Json.Parse("""{"name":"x"}""") },
                new DotsCallOptions { Deadline = deadline }));
    }

    protected override ContractFailure Describe(Exception exception)
    {
        var failure = Assert.IsAssignableFrom<DotsApiException>(exception);
        return new ContractFailure(failure.RequestState.ToString(), failure.IsTransient, failure.RetryAfter, failure.ResponseExcerpt);
    }

    private DotsClientOptions Options(string account, TimeSpan? retryDelay)
    {
        var options = new DotsClientOptions { ApiKey = CredentialsOf(account)["authorization"], UserAgentSuffix = "contract/1.0" };
        options.Retry.Delay = retryDelay ?? options.Retry.Delay;
        return options;
    }
}
