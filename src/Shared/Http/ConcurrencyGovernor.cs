namespace Shared.Http;

/// <summary>At most so many requests in flight, whatever they ask for.</summary>
internal sealed class ConcurrencyGovernor(int maxInFlight) : IRateGovernor
{
    private readonly AsyncGate gate = new(maxInFlight);

    public ValueTask<IDisposable> AcquireAsync(WireCall call, CancellationToken cancellationToken) => gate.EnterAsync(cancellationToken);
}
