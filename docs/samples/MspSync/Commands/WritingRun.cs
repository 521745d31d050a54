using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Storage;
using Integration.Core.Ticketing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands;

/// <summary>The frame of a command that writes: it says what it waits for first, and never claims that nothing was written when something may have been.</summary>
internal static class WritingRun
{
    private static readonly JournalState[] Unsettled = [JournalState.Sending, JournalState.Sent, JournalState.Unknown];

    public static Task<ExitCode> BillAsync(Session session, Func<BillingJob, Task<ExitCode>> work, CancellationToken cancellationToken) =>
        RunAsync(session, entry => entry is LineEntry, work, cancellationToken);

    public static Task<ExitCode> TicketAsync(Session session, Func<TicketingJob, Task<ExitCode>> work, CancellationToken cancellationToken) =>
        RunAsync(session, entry => entry is KeyedEntry { Kind: not (JournalKind.AssetCreate or JournalKind.AssetUpdate) }, work, cancellationToken);

    public static Task<ExitCode> SyncAssetsAsync<TJob>(Session session, Func<TJob, Task<ExitCode>> work, CancellationToken cancellationToken)
        where TJob : class => RunAsync(session, entry => entry.Kind is JournalKind.AssetCreate or JournalKind.AssetUpdate, work, cancellationToken);

    private static async Task<ExitCode> RunAsync<TJob>(
        Session session, Func<JournalEntry, bool> isOfJob, Func<TJob, Task<ExitCode>> work, CancellationToken cancellationToken)
        where TJob : class
    {
        var job = await session.OpenJobAsync<TJob>(cancellationToken);
        var services = await session.OpenAsync(cancellationToken);
        var store = services.GetRequiredService<ISyncStore>();
        await store.OpenAsync(cancellationToken);
        var open = (await store.Journal.ListAsync(Unsettled, cancellationToken)).Count(isOfJob);
        if (open > 0)
            SayWhatIsWaitedFor(session.Screen, open, services.GetRequiredService<IOptions<IntegrationOptions>>().Value.Journal);

        var began = services.GetRequiredService<TimeProvider>().GetUtcNow();
        try
        {
            var code = await work(job);
            return code == ExitCode.Configuration && await FindWrittenAsync(store, isOfJob, began) is not null ? ExitCode.Issues : code;
        }
        catch (Exception exception) when (Failure.From(exception) is { ExitCode: ExitCode.Configuration })
        {
            if (await FindWrittenAsync(store, isOfJob, began) is not { } written)
                throw;

            session.Screen.Fail($"{Failure.From(exception)!.Message}\n{written} may have been written. Run again: the journal settles what is open.");
            return ExitCode.Issues;
        }
    }

    private static void SayWhatIsWaitedFor(Screen screen, int count, JournalOptions journal)
    {
        var wait = journal.ServerLimit + journal.Settle;
        var limit = wait < TimeSpan.FromMinutes(2)
            ? Words.Count((int)Math.Ceiling(wait.TotalSeconds), "second")
            : Words.Count((int)Math.Ceiling(wait.TotalMinutes), "minute");
        screen.Error.Profile.Out.Writer.WriteLine(
            $"{Words.Count(count, "write of an earlier run is", "writes of an earlier run are")} not settled: waiting up to {limit}, then reading twice.");
    }

    // The caller's token may be cancelled by now, and a store that cannot say is no proof that nothing was sent.
    private static async Task<string?> FindWrittenAsync(ISyncStore store, Func<JournalEntry, bool> isOfJob, DateTimeOffset began)
    {
        try
        {
            var entries = await store.Journal.ListAsync([], CancellationToken.None);
            var written = entries.Count(entry => isOfJob(entry) && entry.At >= Floor(began) && entry.State is not (JournalState.Intent or JournalState.Superseded));
            return written == 0 ? null : Words.Count(written, "change");
        }
        catch (StoreException)
        {
            return "Changes";
        }
    }

    // The journal keeps milliseconds.
    private static DateTimeOffset Floor(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));
}
