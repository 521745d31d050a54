using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace MspSync.Demo;

/// <summary>What the journal verified over all runs. It outlives them: what they say of themselves is not asked.</summary>
internal sealed record DemoJournal(int Units, int UnitCosts, int Tickets, int Closings, int All)
{
    public static async Task<DemoJournal> ReadAsync(SandboxServer sandbox, string path, CancellationToken cancellationToken)
    {
        await using var engine = DemoWorld.BuildEngine(sandbox, path, ApprovalMode.ByHash);
        var store = engine.GetRequiredService<ISyncStore>();
        await store.OpenAsync(cancellationToken);
        var verified = await store.Journal.ListAsync([JournalState.Verified], cancellationToken);
        return new DemoJournal(
            verified.OfType<LineEntry>().Where(entry => entry.Kind == JournalKind.Units).DistinctBy(entry => (entry.Line, entry.EffectiveDate)).Count(),
            verified.Count(entry => entry.Kind == JournalKind.UnitCost),
            verified.OfType<KeyedEntry>().Where(entry => entry.Kind == JournalKind.TicketCreate).DistinctBy(entry => entry.Key).Count(),
            verified.Count(entry => entry.Kind == JournalKind.TicketClose),
            verified.Count);
    }
}
