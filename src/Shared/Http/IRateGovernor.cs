namespace Shared.Http;

/// <summary>Paces attempts: each waits for its permit, and returns it when its response has been read.</summary>
internal interface IRateGovernor
{
    ValueTask<IDisposable> AcquireAsync(WireCall call, CancellationToken cancellationToken);
}
