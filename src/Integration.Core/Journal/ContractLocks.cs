using Integration.Core.Storage;

namespace Integration.Core.Journal;

/// <summary>The locks of contracts, as many as could be had: one writer per contract, whoever wakes the runs.</summary>
internal sealed class ContractLocks : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> held = [];
    private readonly HashSet<ContractId> contracts = [];

    public static async Task<ContractLocks> TakeAsync(ISyncStore store, IEnumerable<ContractId> contracts, CancellationToken cancellationToken)
    {
        var locks = new ContractLocks();
        try
        {
            foreach (var contract in contracts.Distinct())
            {
                if (await store.TryLockAsync([$"contract:{contract}"], cancellationToken).ConfigureAwait(false) is { } taken)
                {
                    locks.held.Add(taken);
                    locks.contracts.Add(contract);
                }
            }

            return locks;
        }
        catch
        {
            await locks.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public bool Hold(ContractId contract) => contracts.Contains(contract);

    public async ValueTask DisposeAsync()
    {
        foreach (var each in held)
            await each.DisposeAsync().ConfigureAwait(false);
    }
}
