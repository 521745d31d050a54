using System.Text;

namespace Autotask.Client;

/// <summary>The ledger of one machine, in a file that is locked while it is read and written.</summary>
internal sealed class FileLedgerStore(LockFile file) : ILedgerStore
{
    public async ValueTask<T> ChangeAsync<T>(Func<RequestLedger, T> change, CancellationToken cancellationToken)
    {
        using var stream = await file.OpenAsync(cancellationToken).ConfigureAwait(false);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var ledger = RequestLedger.Read(Encoding.ASCII.GetString(bytes));
        var result = change(ledger);

        stream.Position = 0;
        stream.Write(Encoding.ASCII.GetBytes(ledger.Write()));
        stream.SetLength(stream.Position);
        return result;
    }
}
