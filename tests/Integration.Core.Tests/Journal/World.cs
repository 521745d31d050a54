using Integration.Core.Billing;

namespace Integration.Core.Tests.Journal;

/// <summary>What the target's vendor keeps: lines, the adjustments that took effect, and who made them.</summary>
internal sealed class World(TimeProvider time)
{
    public static readonly DateRange Term = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    private readonly Dictionary<ContractLineId, WorldLine> lines = [];
    private readonly LateCommits later = new(time);

    public List<(ContractLineId Line, DateOnly Date, int Change)> Accepted { get; } = [];

    /// <summary>Gets a value indicating whether a second adjustment of a date is refused. Vendors do so, but nothing may rest on it.</summary>
    public bool RefusesTakenDates { get; init; } = true;

    /// <summary>Gets or sets a value indicating whether the cost of an adjustment is ignored without a word.</summary>
    public bool KeepsCosts { get; set; }

    public DateOnly PostedUntil { get; set; } = DateOnly.MinValue;

    public WorldLine this[ContractLineId line] => lines[line];

    public ContractLineId Add(string id, int units, decimal cost = 2m, string? contract = null)
    {
        var line = new ContractLineId(id);
        lines[line] = new WorldLine(new ContractId(contract ?? $"c{id}"), units) { Cost = cost };
        return line;
    }

    public void Remove(ContractLineId line) => lines.Remove(line);

    public WorldLine? Find(ContractLineId line) => lines.GetValueOrDefault(line);

    public void CommitLater(TimeSpan delay, Action commit) => later.Add(delay, commit);

    public void CatchUp() => later.CatchUp();

    public bool Adjust(UnitAdjustment adjustment, TimeSpan visibleAfter = default)
    {
        var line = lines[adjustment.Line];
        if (RefusesTakenDates && line.Adjustments.Exists(made => made.Date == adjustment.EffectiveDate))
            return false;

        line.Adjustments.Add(new WorldAdjustment(adjustment.EffectiveDate, adjustment.UnitChange, time.GetUtcNow() + visibleAfter));
        line.Cost = KeepsCosts ? line.Cost : adjustment.UnitCost ?? line.Cost;
        Accepted.Add((adjustment.Line, adjustment.EffectiveDate, adjustment.UnitChange));
        return true;
    }

    public void PersonAdjusts(ContractLineId line, DateOnly date, int change)
    {
        if (!lines[line].Adjustments.Exists(made => made.Date == date))
            lines[line].Adjustments.Add(new WorldAdjustment(date, change, time.GetUtcNow()));
    }

    public int UnitsOn(ContractLineId line, DateOnly day)
    {
        CatchUp();
        var now = time.GetUtcNow();
        return lines[line].Units + lines[line].Adjustments.Where(made => made.Date <= day && made.VisibleAt <= now).Sum(made => made.Change);
    }

    public UnitSchedule Schedule(ContractLineId line)
    {
        var starts = lines[line].Adjustments.Select(made => made.Date).Append(Term.First).Distinct().Order().ToList();
        return new UnitSchedule(
        [
            .. starts.Select((start, i) => new UnitRow(
                new DateRange(start, i + 1 < starts.Count ? starts[i + 1].AddDays(-1) : Term.Last), UnitsOn(line, start), start <= PostedUntil)),
        ]);
    }
}

internal sealed class WorldLine(ContractId contract, int units)
{
    public ContractId Contract { get; } = contract;

    public int Units { get; set; } = units;

    public decimal? Cost { get; set; }

    public List<WorldAdjustment> Adjustments { get; } = [];
}

internal sealed record WorldAdjustment(DateOnly Date, int Change, DateTimeOffset VisibleAt);
