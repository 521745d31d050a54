using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Autotask.Client.Tests;

public sealed class SecretTests : ClientTest
{
    [Fact]
    public async Task Secret_OfAConnection_IsInNoLogLineAndNoException()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(Logs);
        services.AddAutotaskClient(options =>
        {
            options.UserName = "api@msp.example";
            options.Secret = "s3cret-of-the-test";
            options.IntegrationCode = "CODE-OF-THE-TEST";
            options.Retry.Enabled = false;
            options.UseRequestBudget(NeverAsking());
        }).ConfigurePrimaryHttpMessageHandler(() => Http.Handler);
        ExpectZone();
        Fail(HttpMethod.Get, "Companies/7", HttpStatusCode.Unauthorized, """{"errors":["s3cret-of-the-test is no secret of CODE-OF-THE-TEST"]}""");
        ExpectZone();
        Fail(HttpMethod.Post, "Contracts/7001/ServiceAdjustments", HttpStatusCode.ServiceUnavailable, "");
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<AutotaskClient>();

        var refused = await Assert.ThrowsAsync<AutotaskCredentialsException>(() => client.Companies.GetAsync(7, cancellationToken: Cancel));
        var failed = await Assert.ThrowsAsync<AutotaskApiException>(
            () => client.ContractServiceAdjustments.CreateAsync(7001, new ContractServiceAdjustmentCreate { UnitChange = 1 }, cancellationToken: Cancel));

        Assert.NotEmpty(Logs.Lines);
        foreach (var text in new[] { Logs.AllText, refused.ToString(), refused.ResponseExcerpt, failed.ToString() })
        {
            Assert.DoesNotContain("s3cret-of-the-test", text, StringComparison.Ordinal);
            Assert.DoesNotContain("CODE-OF-THE-TEST", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ToString_OfWhatHoldsSecrets_ShowsNone()
    {
        var credentials = new AutotaskCredentials { UserName = "api@msp.example", Secret = "s3cret-of-the-test", IntegrationCode = "CODE-OF-THE-TEST" };

        Assert.Equal("AutotaskCredentials of api@msp.example", credentials.ToString());
        Assert.Equal("AutotaskClientOptions", Options.ToString());
    }
}
