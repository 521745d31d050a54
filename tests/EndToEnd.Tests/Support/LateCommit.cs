using Integration.Sandbox;
using Integration.Sandbox.Faults;

namespace EndToEnd.Tests.Support;

/// <summary>The next write of a route is committed only when a test says so, whether or not the client still waits.</summary>
internal sealed class LateCommit
{
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource until = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SandboxServer sandbox;

    public LateCommit(SandboxServer sandbox, string route, string method)
    {
        this.sandbox = sandbox;
        sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.LateCommit,
            Route = route,
            Method = method,
            Until = until.Task,
            When = _ => arrived.TrySetResult(),
        });
    }

    /// <summary>Ends when the write has reached the sandbox.</summary>
    public Task Arrived => arrived.Task;

    /// <summary>Commits the write.</summary>
    public async Task HappensAsync()
    {
        var before = sandbox.Log.Writes.Count;
        until.SetResult();
        while (sandbox.Log.Writes.Count == before)
            await Task.Yield();
    }
}
