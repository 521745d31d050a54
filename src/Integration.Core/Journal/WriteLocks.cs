using Integration.Core.Storage;

namespace Integration.Core.Journal;

/// <summary>The locks of what is written to, as many as could be had: one writer per contract and per subject, whoever wakes the runs.</summary>
internal sealed class WriteLocks : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> held = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public static string NameOf(ContractId contract) => $"contract:{contract}";

    public static string NameOf(string subject) => $"write:{subject}";

    public static string NameOf(JournalEntry entry) => entry switch
    {
        LineEntry line => NameOf(line.Contract),
        KeyedEntry keyed => NameOf(keyed.Subject),
        _ => throw new ArgumentException($"An entry of type {entry.GetType().Name} has no lock.", nameof(entry)),
    };

    public static async Task<WriteLocks> TakeAsync(ISyncStore store, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var locks = new WriteLocks();
        try
        {
            foreach (var name in names.Distinct(StringComparer.Ordinal))
            {
                if (await store.TryLockAsync([name], cancellationToken).ConfigureAwait(false) is { } taken)
                {
                    locks.held.Add(taken);
                    locks.names.Add(name);
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

    public bool Hold(string name) => names.Contains(name);

    public async ValueTask DisposeAsync()
    {
        foreach (var each in held)
            await each.DisposeAsync().ConfigureAwait(false);
    }
}
