using Integration.Core.Checks;
using Integration.Core.Notices;
using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Runs;

/// <summary>The life of one run: it holds the job's lock, stands in the history from its first moment, and leaves its findings behind.</summary>
internal sealed class JobRun : IAsyncDisposable
{
    private readonly ISyncStore store;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly IAsyncDisposable held;
    private RunRecord record;

    private JobRun(ISyncStore store, TimeProvider time, ILogger logger, IAsyncDisposable held, RunRecord record)
    {
        this.store = store;
        this.time = time;
        this.logger = logger;
        this.held = held;
        this.record = record;
    }

    public string Id => record.Id;

    /// <summary>Opens the store and takes the job's lock.</summary>
    /// <exception cref="RunInProgressException">Somebody else holds it.</exception>
    public static async Task<IAsyncDisposable> LockAsync(string job, ISyncStore store, CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await store.TryLockAsync([$"run:{job}"], cancellationToken).ConfigureAwait(false) ?? throw new RunInProgressException();
    }

    /// <summary>Runs the body under the job's lock; where it throws, the run stands in the history as failed.</summary>
    /// <exception cref="RunInProgressException">Somebody else holds the lock.</exception>
    public static async Task<TReport> RunAsync<TReport>(
        string job,
        bool isNight,
        ISyncStore store,
        NoticeDelivery notices,
        TimeProvider time,
        ILogger logger,
        Func<JobRun, Task<TReport>> body,
        CancellationToken cancellationToken)
    {
        var run = await BeginAsync(job, isNight, store, notices, time, logger, cancellationToken).ConfigureAwait(false);
        try
        {
            await using var _ = run.ConfigureAwait(false);
            return await LiveAsync(run, body, notices, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Whoever waits for the job need not wait for a slow receiver.
            await notices.SendAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Replaces the open findings of a scope. The run's end tells the notifiers what changed.</summary>
    public Task ReplaceFindingsAsync(string scope, IReadOnlyCollection<Finding> findings, CancellationToken cancellationToken) =>
        store.Findings.ReplaceAsync(scope, findings, time.GetUtcNow(), cancellationToken);

    /// <summary>Replaces the open findings of the connections' check, but for those that it did not come to look at.</summary>
    public async Task ReplaceCheckAsync(string scope, IReadOnlyCollection<Finding> findings, CancellationToken cancellationToken)
    {
        var open = await store.Findings.ListOpenAsync([scope], cancellationToken).ConfigureAwait(false);
        await ReplaceFindingsAsync(scope, [.. findings, .. BlockedCheck.NotLookedAt(findings, open)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the run in the history; a run that made no plan has neither hash nor moment of one.</summary>
    public async Task<RunRecord> EndAsync(
        RunStatus status, RunCounts counts, DateTimeOffset? plannedAt, string? planHash, string? message, CancellationToken cancellationToken)
    {
        record = record with
        {
            Status = status,
            EndedAt = time.GetUtcNow(),
            Counts = counts,
            PlannedAt = plannedAt,
            PlanHash = planHash,
            Message = message,
        };
        await new RunTrouble(store).SaveAsync(record, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        await store.Runs.SaveAsync(record, cancellationToken).ConfigureAwait(false);
        Log.RunEnded(
            logger, Id, status, counts.Changed, counts.Unchanged, counts.Skipped, counts.Held, counts.Failed, counts.Unresolved,
            counts.ChangesVerified, counts.ChangesPlanned);
        if (message is not null)
            Log.RunStopped(logger, Id, message);

        return record;
    }

    /// <summary>Lets the store forget what has outlived its use. What a run has done is not undone by a clean-up that fails.</summary>
    public async Task CompactAsync(RetentionOptions retention, CancellationToken cancellationToken)
    {
        try
        {
            await store.CompactAsync(retention, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Log.CompactionFailed(logger, exception);
        }
    }

    public ValueTask DisposeAsync() => held.DisposeAsync();

    private static async Task<TReport> LiveAsync<TReport>(
        JobRun run, Func<JobRun, Task<TReport>> body, NoticeDelivery notices, CancellationToken cancellationToken)
    {
        try
        {
            return await body(run).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await run.FailAsync(exception, exception is OperationCanceledException && cancellationToken.IsCancellationRequested).ConfigureAwait(false);
            throw;
        }
        finally
        {
            await notices.ComposeAsync(run.record.Job, run.Id).ConfigureAwait(false);
        }
    }

    private static async Task<JobRun> BeginAsync(
        string job, bool isNight, ISyncStore store, NoticeDelivery notices, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        var held = await LockAsync(job, store, cancellationToken).ConfigureAwait(false);
        try
        {
            await EndInterruptedAsync(job, store, notices, time, cancellationToken).ConfigureAwait(false);
            var record = new RunRecord
            {
                Id = await NextIdAsync(job, store, time, cancellationToken).ConfigureAwait(false),
                Job = job,
                IsNight = isNight,
                StartedAt = time.GetUtcNow(),
                Status = RunStatus.Running,
            };
            await store.Runs.SaveAsync(record, cancellationToken).ConfigureAwait(false);
            Log.RunBegan(logger, record.Id, job);
            return new JobRun(store, time, logger, held, record);
        }
        catch
        {
            await held.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // The open findings stay as they were: a run that could not look closes nothing. A run that a person ended is no trouble.
    private async Task FailAsync(Exception exception, bool isAsked)
    {
        Log.RunFailed(logger, exception, Id);
        record = record with { Status = RunStatus.Failed, EndedAt = time.GetUtcNow(), Message = exception.Message };
        try
        {
            if (!isAsked)
                await new RunTrouble(store).SaveAsync(record, time.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);

            await store.Runs.SaveAsync(record, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception second)
        {
            // The store is what failed, most likely; the first exception says so.
            Log.HistoryFailed(logger, second, Id);
        }
    }

    // Whoever holds the lock runs alone: a run that still stands as running was cut off. It is told before anything else, for this run may be cut off as well.
    private static async Task EndInterruptedAsync(string job, ISyncStore store, NoticeDelivery notices, TimeProvider time, CancellationToken cancellationToken)
    {
        var latest = await store.Runs.ListAsync(job, 100, cancellationToken).ConfigureAwait(false);
        RunRecord[] cutOff = [.. latest.Where(run => run.Status == RunStatus.Running).Select(run => run with { Status = RunStatus.Failed, Message = "The process ended during the run." })];
        foreach (var run in cutOff)
        {
            await new RunTrouble(store).SaveAsync(run, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            await store.Runs.SaveAsync(run, cancellationToken).ConfigureAwait(false);
        }

        if (cutOff.Length == 0)
            return;

        await notices.ComposeAsync(job, cutOff[0].Id).ConfigureAwait(false);
        await notices.SendAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<string> NextIdAsync(string job, ISyncStore store, TimeProvider time, CancellationToken cancellationToken)
    {
        var stem = $"{job}-{time.GetUtcNow():yyyyMMdd'T'HHmmss}";
        var latest = await store.Runs.ListAsync(job, 100, cancellationToken).ConfigureAwait(false);
        var taken = latest.Count(run => run.Id.StartsWith(stem, StringComparison.Ordinal));
        return taken == 0 ? stem : $"{stem}-{taken + 1}";
    }
}
