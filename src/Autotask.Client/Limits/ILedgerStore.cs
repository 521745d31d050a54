namespace Autotask.Client;

/// <summary>Where the ledger lives; one change happens at a time.</summary>
internal interface ILedgerStore
{
    ValueTask<T> ChangeAsync<T>(Func<RequestLedger, T> change, CancellationToken cancellationToken);
}
