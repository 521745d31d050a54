namespace Integration.Sandbox.Http;

/// <summary>What a vendor checks before it looks at a request: credentials, limits.</summary>
internal interface IVendorGate
{
    GateResult Enter(SandboxRequest request);
}

/// <summary>The gate's answer: a refusal, or a lease to be ended with the reply and a delay before the work.</summary>
internal readonly record struct GateResult(Reply? Refusal, TimeSpan Latency = default, IDisposable? Lease = null);
