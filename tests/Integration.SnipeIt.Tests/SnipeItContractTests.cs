using ClientContract;
using Integration.Core.Assets;
using Integration.SnipeIt.Calls;
using Shared.Http;

namespace Integration.SnipeIt.Tests;

public sealed class SnipeItContractTests : ClientContractTests
{
    protected override string ReadUrl => "/api/v1/hardware/5";

    protected override string ReadBody => """{"id":5}""";

    protected override string WriteUrl => "/api/v1/hardware";

    protected override string UserAgentStart => "Integration.SnipeIt/";

    protected override Type ExceptionType => typeof(SnipeItApiException);

    protected override Type CredentialsExceptionType => typeof(SnipeItCredentialsException);

    protected override Type ThrottledExceptionType => typeof(SnipeItThrottledException);

    protected override IReadOnlyDictionary<string, string> CredentialsOf(string account) =>
        new Dictionary<string, string> { ["Authorization"] = $"Bearer {TokenOf(account)}" };

    protected override ContractClient Connect(string account, TimeSpan? retryDelay = null)
    {
        var options = new SnipeItOptions
        {
            Address = new Uri("https://assets.example.com"),
            Token = TokenOf(account),
            AttemptTimeout = TimeSpan.FromSeconds(30),
            Retry = { Delay = retryDelay ?? TimeSpan.FromSeconds(1) },
            UserAgentSuffix = "contract/1.0",
        };
        var client = new SnipeItClient(options, Http.CreateClient, PipelineEnvironment.Of(Time, Logs, null));
        return new ContractClient(
            cancellationToken => client.GetAssetAsync(5, [], cancellationToken),
            deadline => client.CreateAssetAsync(AssetSyncMode.DownloadAndSync, new AssetWrite { ModelId = 1 }, new WireCallOptions { Deadline = deadline }));
    }

    protected override ContractFailure Describe(Exception exception)
    {
        var failure = Assert.IsAssignableFrom<SnipeItApiException>(exception);
        return new ContractFailure(failure.RequestState.ToString(), failure.IsTransient, failure.RetryAfter, failure.ResponseExcerpt);
    }

    private static string TokenOf(string account) => $"eyJ5ecret.{account}/x+y";
}
