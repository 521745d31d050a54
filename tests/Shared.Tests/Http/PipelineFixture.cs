using System.Text;
using TestSupport;

namespace Shared.Tests.Http;

internal sealed class PipelineFixture : IDisposable
{
    public static readonly Uri Base = new("https://api.acme.test/v1/");

    public static readonly PipelineSettings Settings = new()
    {
        TotalTimeout = TimeSpan.FromSeconds(100),
        AttemptTimeout = TimeSpan.FromSeconds(30),
        PermitTimeout = TimeSpan.FromSeconds(600),
        MaxRetries = 3,
        RetryDelay = TimeSpan.FromSeconds(2),
        MaxRetryDelay = TimeSpan.FromSeconds(60),
        MaxResponseBytes = 100_000,
        UserAgent = "acme-test/1.0",
    };

    public StrictHttp Http { get; } = new();

    public ManualTimeProvider Time { get; } = new();

    public LogCollector Logs { get; } = new();

    public AcmeProtocol Protocol { get; } = new();

    public AsyncGate Gate { get; } = new(1);

    public HttpPipeline Create(Func<PipelineSettings, PipelineSettings>? change = null, HttpClient? wire = null) => new(
        () => wire ?? Http.CreateClient(),
        Protocol,
        new GateGovernor(Gate),
        change is null ? Settings : change(Settings),
        new PipelineEnvironment(Time, Logs.CreateLogger("Acme"), null, () => 0));

    public static WireCall Get(string target = "things") =>
        new() { Method = HttpMethod.Get, BaseAddress = Base, Target = target, Operation = "Things.List", IsSafe = true };

    public static WireCall Post(string target = "things", string body = """{"name":"one"}""") =>
        new() { Method = HttpMethod.Post, BaseAddress = Base, Target = target, Operation = "Things.Create", Body = Encoding.UTF8.GetBytes(body) };

    public void Dispose() => Http.Dispose();

    private sealed class GateGovernor(AsyncGate gate) : IRateGovernor
    {
        public ValueTask<IDisposable> AcquireAsync(WireCall call, CancellationToken cancellationToken) => gate.EnterAsync(cancellationToken);
    }
}
