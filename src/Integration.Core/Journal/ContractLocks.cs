using Integration.Core.Storage;

namespace Integration.Core.Journal;

/// <summary>The locks of contracts, as many as could be had: one writer per contract, whoever wakes the runs.</summary>
internal sealed class ContractLocks : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _held = [];
    private readonly HashSet<ContractId> _contracts = [];

    public static async Task<ContractLocks> TakeAsync(ISyncStore store, IEnumerable<ContractId> contracts, CancellationToken cancellationToken)
    {
        var locks = new ContractLocks();
        try
        {
            foreach (var contract in contracts.Distinct())
            {
                if (await store.TryLockAsync([$"contract:{contract}"], cancellationToken).ConfigureAwait(false) is { } held)
                {
                    locks._held.Add(held);
                    locks._contracts.Add(contract);
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

    public bool Hold(ContractId contract) => _contracts.Contains(contract);

    public async ValueTask DisposeAsync()
    {
        foreach (var held in _held)
        {
            await held.DisposeAsync().ConfigureAwait(false);
        }
    }
}
