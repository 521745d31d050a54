using System.Net;
using Shared.Http;
using TestSupport;

namespace Autotask.Client.Tests;

public abstract class ClientTest : IDisposable
{
    protected const string Discovery = "https://webservices.autotask.net/atservicesrest/v1.0/zoneInformation";
    protected const string Zone = "https://webservices14.autotask.net/ATServicesRest/V1.0/";

    protected ClientTest()
    {
        Options = new AutotaskClientOptions { UserName = "api@msp.example", Secret = "s3cret-of-the-test", IntegrationCode = "CODE-OF-THE-TEST", UserAgentSuffix = "MspPortal/2.1" };
        Options.UseRequestBudget(NeverAsking());
        Client = CreateClient(Options);
    }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected AutotaskClientOptions Options { get; }

    protected StrictHttp Http { get; } = new();

    protected ManualTimeProvider Time { get; } = new();

    protected LogCollector Logs { get; } = new();

    protected AutotaskClient Client { get; }

    public virtual void Dispose()
    {
        Client.Dispose();
        Http.Dispose();
        Logs.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static AutotaskRequestBudget NeverAsking() => new(new AutotaskRequestBudgetOptions { ThresholdInterval = Timeout.InfiniteTimeSpan });

    protected AutotaskClient CreateClient(AutotaskClientOptions options) =>
        new(options, Http.CreateClient, new PipelineEnvironment(Time, Logs.CreateLogger("Autotask.Client"), null, () => 0));

    protected StrictHttp ExpectZone() => Http.ExpectGet(Discovery, Payload.Read("zone.json"));

    protected StrictHttp Expect(HttpMethod method, string path, string payload) => Http.Expect(method, Zone + path, HttpStatusCode.OK, Payload.Read(payload));

    protected StrictHttp Fail(HttpMethod method, string path, HttpStatusCode status, string body, params (string, string)[] headers) =>
        Http.Expect(method, Zone + path, status, body, headers);
}
