namespace Autotask.Client;

/// <summary>
/// Keeps the clients of one Autotask database below its limits: requests in flight per integration code and object, and requests per hour. Share one among
/// all clients of a database in a process; across processes use <see cref="FileRequestBudget"/>. Safe for use by many threads.
/// </summary>
public class AutotaskRequestBudget
{
    private readonly AutotaskRequestBudgetOptions options;
    private readonly TimeProvider timeProvider;
    private readonly ISlots slots;
    private readonly ILedgerStore ledger;

    /// <summary>Starts with an unused hour.</summary>
    /// <param name="options">How much to use; null takes the defaults.</param>
    /// <param name="timeProvider">The clock; null is the system's.</param>
    public AutotaskRequestBudget(AutotaskRequestBudgetOptions? options = null, TimeProvider? timeProvider = null)
        : this(options ?? new AutotaskRequestBudgetOptions(), timeProvider ?? TimeProvider.System, own => new MemorySlots(own.Slots), new MemoryLedgerStore())
    {
    }

    private protected AutotaskRequestBudget(
        AutotaskRequestBudgetOptions options, TimeProvider timeProvider, Func<AutotaskRequestBudgetOptions, ISlots> slots, ILedgerStore ledger)
    {
        this.options = options;
        this.timeProvider = timeProvider;
        this.slots = slots(options);
        this.ledger = ledger;
    }

    /// <summary>Counts the requests of the last 60 minutes by the clients that share the budget; what others of the database used is not among them.</summary>
    /// <param name="cancellationToken">Cancels the count.</param>
    /// <returns>The requests. A budget in a process knows nothing of earlier and other processes.</returns>
    public Task<int> CountRequestsAsync(CancellationToken cancellationToken = default) => ledger.ChangeAsync(page => page.Used(Now), cancellationToken).AsTask();

    /// <summary>Waits for the hour's share and then for the slots, so that no slot is held while waiting for the hour.</summary>
    /// <param name="integrationCode">Whose slots.</param>
    /// <param name="objects">The objects that the request touches.</param>
    /// <param name="readThreshold">Asks Autotask for the database's usage; called by one caller at a time, and by none for the call that asks.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal async ValueTask<IDisposable> AcquireAsync(
        string integrationCode, IReadOnlyList<string> objects, Func<CancellationToken, Task<ThresholdInformation>>? readThreshold, CancellationToken cancellationToken)
    {
        var taken = await TakeAsync(readThreshold, cancellationToken).ConfigureAwait(false);
        try
        {
            return await EnterAllAsync(integrationCode, objects, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await ledger.ChangeAsync(page => page.GiveBack(taken), CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private DateTimeOffset Now => timeProvider.GetUtcNow();

    /// <returns>When the request was counted.</returns>
    private async ValueTask<DateTimeOffset> TakeAsync(Func<CancellationToken, Task<ThresholdInformation>>? readThreshold, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = Now;
            if (readThreshold is null)
            {
                await ledger.ChangeAsync(page => page.Count(now), cancellationToken).ConfigureAwait(false);
                return now;
            }

            if (await ledger.ChangeAsync(page => page.ClaimReading(Now, options.ThresholdInterval), cancellationToken).ConfigureAwait(false))
                await ReadThresholdAsync(readThreshold, cancellationToken).ConfigureAwait(false);

            now = Now;
            var wait = await ledger.ChangeAsync(page => page.TryTake(now, options), cancellationToken).ConfigureAwait(false);
            if (wait == TimeSpan.Zero)
                return now;

            await Task.Delay(wait, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    // A reading that fails changes nothing: the count of our own requests goes on, and the next reading is due as usual.
    private async ValueTask ReadThresholdAsync(Func<CancellationToken, Task<ThresholdInformation>> readThreshold, CancellationToken cancellationToken)
    {
        try
        {
            var reading = await readThreshold(cancellationToken).ConfigureAwait(false);
            await ledger.ChangeAsync(page => page.Record(reading), cancellationToken).ConfigureAwait(false);
        }
        catch (AutotaskApiException)
        {
            return;
        }
    }

    // Always in the same order, or two requests could each hold the slot that the other waits for.
    private async ValueTask<IDisposable> EnterAllAsync(string integrationCode, IReadOnlyList<string> objects, CancellationToken cancellationToken)
    {
        var held = new HeldSlots();
        try
        {
            foreach (var name in objects.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
                held.Add(await slots.EnterAsync(integrationCode, name, cancellationToken).ConfigureAwait(false));

            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }
}
