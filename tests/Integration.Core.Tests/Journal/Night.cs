using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using TestSupport;

namespace Integration.Core.Tests.Journal;

/// <summary>One process that settles, plans and applies until lines have the units that are wanted from their dates on.</summary>
internal sealed class Night(ISyncStore store, FaultyTarget target, World world, ManualTimeProvider time, Kill? kill = null)
{
    public static readonly DateOnly Today = new(2026, 3, 1);

    public JournalOptions Options { get; } = new();

    public Dictionary<ContractLineId, (DateOnly Date, int Units)[]> Wanted { get; init; } = [];

    public Dictionary<ContractLineId, decimal> WantedCost { get; init; } = [];

    public bool CostTravels { get; init; }

    public IReadOnlyList<WriteOutcome<Change>> Outcomes { get; private set; } = [];

    public void Run() => Pump(() => RunAsync(CancellationToken.None));

    public IReadOnlyList<Finding> Settled { get; private set; } = [];

    public void Settle() => Pump(async () =>
        Settled = await new JournalSettler(Store, target, Options, time, NullLogger.Instance).SettleAsync(CancellationToken.None));

    public void Apply(IReadOnlyList<Change> changes, IProgress<ApplyProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Pump(() => ApplyAsync(changes, progress, cancellationToken));

    public void Pump(Func<Task> work) => Tests.Pump.Run(time, work);

    private ISyncStore Store => kill is null ? store : new KillableStore(store, kill);

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        if (kill is not null)
            target.BeforeCall = kill.ThrowIfDead;

        await new JournalSettler(Store, target, Options, time, NullLogger.Instance).SettleAsync(cancellationToken);
        await ApplyAsync(await PlanAsync(), progress: null, cancellationToken);
    }

    private async Task ApplyAsync(IReadOnlyList<Change> changes, IProgress<ApplyProgress>? progress, CancellationToken cancellationToken) =>
        Outcomes = await new ChangeApplier(Store, target, Options, time, NullLogger.Instance)
            .ApplyAsync(changes, "5a5a", "run", progress, cancellationToken);

    private async Task<IReadOnlyList<Change>> PlanAsync()
    {
        var journal = await Store.Journal.ListByLineAsync(Today);
        var changes = new List<Change>();
        foreach (var (line, wanted) in Wanted.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal))
        {
            if (!journal[line].Any(entry => JournalMoves.Open.Contains(entry.State)))
                Plan(changes, line, wanted, [.. journal[line].Where(entry => entry.Kind == JournalKind.Units).Select(entry => entry.EffectiveDate)]);
        }

        return changes;
    }

    private void Plan(List<Change> changes, ContractLineId line, (DateOnly Date, int Units)[] wanted, HashSet<DateOnly> used)
    {
        var planned = 0;
        var first = changes.Count;
        foreach (var (date, units) in wanted)
        {
            var day = date;
            while (used.Contains(day))
                day = day.AddDays(1);

            var from = world.UnitsOn(line, day) + planned;
            if (from == units)
                continue;

            changes.Add(Changes.Units(world, line, day, from, units));
            planned += units - from;
            used.Add(day);
        }

        if (WantedCost.TryGetValue(line, out var cost) && world[line].Cost is { } present && present != cost)
            PlanCost(changes, first, line, new UnitCostMove(present, cost), used);
    }

    private void PlanCost(List<Change> changes, int first, ContractLineId line, UnitCostMove cost, HashSet<DateOnly> used)
    {
        if (!CostTravels)
        {
            changes.Add(Changes.Cost(world, line, cost.From, cost.To));
        }
        else if (changes.Count > first)
        {
            changes[first] = (UnitsChange)changes[first] with { UnitCost = cost };
        }
        else if (!used.Contains(Today))
        {
            var units = world.UnitsOn(line, Today);
            changes.Add(Changes.Units(world, line, Today, units, units) with { UnitCost = cost });
        }
    }
}

internal static class Changes
{
    public static UnitsChange Units(World world, ContractLineId line, DateOnly date, int from, int to) => new()
    {
        Contract = world[line].Contract,
        Line = line,
        Tenants = [new TenantId("t")],
        Reason = "the mark rose",
        Evidence = "a sweep",
        EffectiveDate = date,
        From = from,
        To = to,
    };

    public static UnitCostChange Cost(World world, ContractLineId line, decimal from, decimal to) => new()
    {
        Contract = world[line].Contract,
        Line = line,
        Tenants = [new TenantId("t")],
        Reason = "the price list changed",
        Evidence = "the price list",
        From = from,
        To = to,
        Currency = "USD",
    };
}
