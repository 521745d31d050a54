namespace Autotask.Client;

/// <summary>The ledger of one process.</summary>
internal sealed class MemoryLedgerStore : ILedgerStore
{
    private readonly Lock sync = new();
    private readonly RequestLedger ledger = new();

    public ValueTask<T> ChangeAsync<T>(Func<RequestLedger, T> change, CancellationToken cancellationToken)
    {
        lock (sync)
            return ValueTask.FromResult(change(ledger));
    }
}
