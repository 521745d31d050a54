namespace Shared.Http;

/// <summary>The leave to send one request: none after its deadline, and for an unsafe call only one.</summary>
internal sealed class Departure(CallProgress progress)
{
    public static HttpRequestOptionsKey<Departure> Key { get; } = new($"{Vendor.DiagnosticsName}.Departure");

    public bool HasBegun { get; private set; }

    /// <exception cref="DeadlinePassedException">It is too late.</exception>
    /// <exception cref="InvalidOperationException">It has begun before, and is not safe to repeat.</exception>
    public void Begin()
    {
        if (HasBegun && !progress.Call.IsSafe)
            throw new InvalidOperationException($"A handler tried to send {progress.Call.Operation} twice. It is not safe to repeat, and was sent once.");

        progress.ThrowIfPastDeadline(HasBegun);
        HasBegun = true;
    }
}
