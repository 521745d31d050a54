using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Notices;

/// <summary>Puts one notice together for each notifier when a run ends, keeps it in the store, and sends it until it is delivered or given up.</summary>
/// <remarks>Safe for concurrent calls. Runs and the host's services call it by themselves; what a run cannot deliver, the next run or the service does.</remarks>
public sealed class NoticeDelivery
{
    private readonly ISyncStore store;
    private readonly string integration;
    private readonly NoticeOptions options;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly Lock sync = new();
    private Task composing = Task.CompletedTask;
    private TaskCompletionSource? sending;
    private bool isAskedAgain;

    internal NoticeDelivery(
        ISyncStore store, string integration, NoticeOptions options, IEnumerable<NotifierRegistration> notifiers, TimeProvider time, ILoggerFactory loggers)
    {
        this.store = store;
        this.integration = integration;
        this.options = options;
        this.time = time;
        logger = loggers.CreateLogger<NoticeDelivery>();
        Notifiers = [.. notifiers];
        if (Notifiers.GroupBy(one => one.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Several notifiers are named '{twice.Key}'. Give each a name of its own: the store keeps what is still to be delivered by it.");
    }

    internal IReadOnlyList<NotifierRegistration> Notifiers { get; }

    /// <summary>Says what keeps notifiers from delivering, as far as that can be known without sending anything, and how to fix it.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The findings, worst first; empty when all is well.</returns>
    public async Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default)
    {
        var findings = new List<Finding>();
        foreach (var notifier in Notifiers.Select(one => one.Notifier).OfType<ICheckedNotifier>())
            findings.AddRange(await notifier.CheckAsync(cancellationToken).ConfigureAwait(false));

        return [.. findings.OrderByDescending(finding => finding.Severity)];
    }

    /// <summary>Lists the notices that are not delivered yet.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The notices, oldest first.</returns>
    public async Task<IReadOnlyList<PendingNotice>> ListPendingAsync(CancellationToken cancellationToken = default)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await store.Notices.ListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a test to every notifier, each once. It is neither kept nor repeated.</summary>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>What came back, one item a notifier; empty when there is none.</returns>
    public async Task<IReadOnlyList<NoticeTrial>> TestAsync(CancellationToken cancellationToken = default)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var trials = new List<NoticeTrial>();
        foreach (var notifier in Notifiers)
        {
            var open = await CountOpenAsync(notifier, cancellationToken).ConfigureAwait(false);
            var failure = await TryAsync(notifier, NoticeComposer.Test(notifier.Name, Occasion(NoticeScopes.Own, null), open), cancellationToken).ConfigureAwait(false);
            trials.Add(new NoticeTrial(notifier.Name, failure?.Message));
        }

        return trials;
    }

    /// <summary>Sends what is due. A failure is kept with the notice and logged, and is no exception.</summary>
    /// <param name="cancellationToken">Stops the sending; what is not delivered waits in the store.</param>
    /// <returns>A task that ends when everything that was due has been tried.</returns>
    public Task SendAsync(CancellationToken cancellationToken = default)
    {
        TaskCompletionSource mine;
        lock (sync)
        {
            if (sending is { } other)
            {
                isAskedAgain = true;
                return other.Task;
            }

            sending = mine = new TaskCompletionSource();
        }

        return SendAsync(mine, cancellationToken);
    }

    /// <summary>Puts the notices of a run's end together, so that they are sent whatever happens next. Never throws.</summary>
    /// <returns>False when there was nothing to tell.</returns>
    internal async Task<bool> ComposeAsync(string job, string? runId)
    {
        // One after the other: what a composition leaves to another job's must not change meanwhile.
        var mine = new TaskCompletionSource();
        Task before;
        lock (sync)
        {
            before = composing;
            composing = mine.Task;
        }

        await before.ConfigureAwait(false);
        try
        {
            return await ComposeNowAsync(Occasion(job, runId)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Log.DeliveryFailed(logger, exception);
            return false;
        }
        finally
        {
            mine.SetResult();
        }
    }

    private async Task<bool> ComposeNowAsync(NoticeOccasion occasion)
    {
        var listed = await store.Notices.ListUntoldAsync(CancellationToken.None).ConfigureAwait(false);
        UntoldFinding[] mine = [.. listed.Where(row => row.IsUntold && NoticeScopes.Tells(occasion.Job, row.Scope))];
        if (mine.Length == 0)
            return false;

        var others = listed.Except(mine).ToList();
        var notices = new List<PendingNotice>();
        foreach (var notifier in Notifiers)
        {
            var open = await CountOpenAsync(notifier, CancellationToken.None).ConfigureAwait(false);
            if (new NoticeComposer(notifier.Name, notifier.Filter, occasion, options.MaximumFindings).Compose(mine, others, open) is { } notice)
                notices.Add(new PendingNotice { Notice = notice, Notifier = notifier.Name, NextAt = occasion.At });
        }

        await store.Notices.AddAsync(notices, mine, CancellationToken.None).ConfigureAwait(false);
        return notices.Count > 0;
    }

    private NoticeOccasion Occasion(string job, string? runId) => new(integration, job, runId, time.GetUtcNow());

    private async Task<int> CountOpenAsync(NotifierRegistration notifier, CancellationToken cancellationToken)
    {
        var open = notifier.Filter.Jobs.Count == 0
            ? await store.Findings.ListOpenAsync(cancellationToken).ConfigureAwait(false)
            : await store.Findings.ListOpenAsync([.. notifier.Filter.Jobs.SelectMany(NoticeScopes.Of)], cancellationToken).ConfigureAwait(false);
        return open.Where(finding => finding.Severity >= notifier.Filter.MinimumSeverity && NoticeComposer.Concerns(notifier.Name, finding))
            .DistinctBy(finding => (finding.Code, finding.Subject)).Count();
    }

    private async Task SendAsync(TaskCompletionSource mine, CancellationToken cancellationToken)
    {
        try
        {
            do
            {
                await store.OpenAsync(cancellationToken).ConfigureAwait(false);
                await PassAsync(cancellationToken).ConfigureAwait(false);
            }
            while (IsAskedAgain());
        }
        catch (Exception exception)
        {
            if (!cancellationToken.IsCancellationRequested)
                Log.DeliveryFailed(logger, exception);

            lock (sync)
                sending = null;
        }

        mine.SetResult();
    }

    // Whoever asked meanwhile may have added what this pass did not see.
    private bool IsAskedAgain()
    {
        lock (sync)
        {
            var asked = isAskedAgain;
            isAskedAgain = false;
            if (!asked)
                sending = null;

            return asked;
        }
    }

    private async Task PassAsync(CancellationToken cancellationToken)
    {
        bool isMore;
        do
        {
            var ends = await DrainAsync(cancellationToken).ConfigureAwait(false);
            await ReportAsync(ends, cancellationToken).ConfigureAwait(false);

            // Only now, so that a crash loses no notice without a finding.
            Notice[] givenUp = [.. ends.Values.Select(end => end.GivenUp).OfType<Notice>()];
            foreach (var notice in givenUp)
                await store.Notices.RemoveAsync(notice.Id, cancellationToken).ConfigureAwait(false);

            // Also what a crash left untold.
            isMore = await ComposeAsync(NoticeScopes.Own, runId: null).ConfigureAwait(false) || givenUp.Length > 0;
        }
        while (isMore);
    }

    // Of one notifier in order, and one that does not take a notice is not asked for the next; one that is slow keeps no other waiting.
    private async Task<Dictionary<string, QueueEnd>> DrainAsync(CancellationToken cancellationToken)
    {
        var queues = (await store.Notices.ListAsync(cancellationToken).ConfigureAwait(false)).GroupBy(pending => pending.Notifier, StringComparer.Ordinal);
        var ends = await Task.WhenAll(queues.Select(async queue => (queue.Key, End: await DrainAsync(queue, cancellationToken).ConfigureAwait(false)))).ConfigureAwait(false);
        return ends.ToDictionary(end => end.Key, end => end.End, StringComparer.Ordinal);
    }

    private async Task<QueueEnd> DrainAsync(IGrouping<string, PendingNotice> queue, CancellationToken cancellationToken)
    {
        var notifier = Notifiers.FirstOrDefault(one => one.Name == queue.Key);
        var end = QueueEnd.Nothing;
        foreach (var pending in queue)
        {
            end = await AdvanceAsync(notifier, pending, end, cancellationToken).ConfigureAwait(false);
            if (end is not { Waiting: null, GivenUp: null })
                break;
        }

        return end;
    }

    private async Task<QueueEnd> AdvanceAsync(NotifierRegistration? notifier, PendingNotice pending, QueueEnd end, CancellationToken cancellationToken)
    {
        if (pending.NextAt > time.GetUtcNow())
            return end with { Waiting = pending };

        var failure = notifier is null
            ? new NoticeNotSentException("No notifier of this name is set up any more.")
            : await TryAsync(notifier, pending.Notice, cancellationToken).ConfigureAwait(false);
        if (failure is null)
        {
            await store.Notices.RemoveAsync(pending.Notice.Id, CancellationToken.None).ConfigureAwait(false);
            Log.Delivered(logger, pending.Notice.Id, pending.Notifier);
            return end with { HasDelivered = true };
        }

        var now = time.GetUtcNow();
        if (now - pending.Notice.At >= options.MaximumAge)
        {
            Log.GivenUp(logger, pending.Notice.Id, pending.Notifier, pending.Notice.At, failure.Message);
            return end with { GivenUp = pending.Notice };
        }

        var attempts = pending.Attempts + 1;
        var next = now + NoticeBackOff.After(attempts, (failure as NoticeNotSentException)?.RetryAfter);
        var later = pending with { Attempts = attempts, NextAt = next, Failure = failure.Message };
        await store.Notices.SaveAsync(later, cancellationToken).ConfigureAwait(false);
        Log.NotDelivered(logger, pending.Notifier, pending.Notice.Id, failure.Message, attempts, next);
        return end with { Waiting = later };
    }

    private async Task<Exception?> TryAsync(NotifierRegistration notifier, Notice notice, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(notifier.Timeout ?? Timeout.InfiniteTimeSpan, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await notifier.Notifier.NotifyAsync(notice, both.Token).WaitAsync(both.Token).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new NoticeNotSentException($"The notifier took longer than {notifier.Timeout}.");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return exception;
        }
    }

    // What the delivery finds about itself is told by the other notifiers.
    private async Task ReportAsync(Dictionary<string, QueueEnd> ends, CancellationToken cancellationToken)
    {
        var open = await store.Findings.ListOpenAsync([NoticeScopes.Own], cancellationToken).ConfigureAwait(false);
        Finding[] findings = [.. Notifiers.SelectMany(notifier => NotifierFindings.Of(notifier.Name, ends.GetValueOrDefault(notifier.Name, QueueEnd.Nothing), open))];
        if (findings.Length + open.Count > 0)
            await store.Findings.ReplaceAsync(NoticeScopes.Own, findings, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
    }
}
