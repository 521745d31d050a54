namespace ClientContract;

/// <summary>The two calls that the contract needs of a client: one that is safe to repeat, and one that is not.</summary>
public sealed class ContractClient(Func<CancellationToken, Task> read, Func<long?, Task> write)
{
    public Task ReadAsync(CancellationToken cancellationToken = default) => read(cancellationToken);

    public Task WriteAsync(long? deadline = null) => write(deadline);
}
