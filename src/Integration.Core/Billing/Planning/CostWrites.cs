namespace Integration.Core.Billing;

/// <summary>Puts a line's unit cost beside its changes of units, or into one of them: all changes of a line on one date are one write.</summary>
internal static class CostWrites
{
    public static (IReadOnlyList<Change> Changes, Finding? Waits) Join(IReadOnlyList<UnitsChange> units, UnitCostChange? cost, LineInput line)
    {
        if (cost is null)
            return (units, null);

        if (line.Plan.Options.UnitCostWrite == UnitCostWrite.OnItsOwn)
            return ([.. units, cost], null);

        var today = Begun(line);
        if (units.Count > 0 && units[0].EffectiveDate <= today)
            return ([With(units[0], cost), .. units.Skip(1)], null);

        return NotFree(line, today) is { } reason
            ? (units, Findings.CostWaits.About(cost.Line, $"The unit cost moves from {cost.From} to {cost.To} on the next free day: {reason}"))
            : ([Alone(cost, today, line.Schedule.On(today).Value.Units), .. units], null);
    }

    // A cost is read back with the units of its write, so it is dated on a day that has begun by the journal's clock too, which is in UTC.
    private static DateOnly Begun(LineInput line)
    {
        var utc = DateOnly.FromDateTime(line.Plan.Now.UtcDateTime);
        return utc < line.Today ? utc : line.Today;
    }

    private static string? NotFree(LineInput line, DateOnly day)
    {
        if (!line.Line.Term.Contains(day))
            return $"the contract does not run on {day:yyyy-MM-dd}.";

        if (!line.Schedule.On(day).TryGet(out var row))
            return $"the units on {day:yyyy-MM-dd} were not read.";

        return row.IsPosted ? $"the period of {day:yyyy-MM-dd} is posted."
            : line.IsTaken(day) ? $"{day:yyyy-MM-dd} has an adjustment already."
            : line.Periods.IsStart(day) ? $"{day:yyyy-MM-dd} begins a period and is kept for its units."
            : null;
    }

    private static UnitsChange With(UnitsChange units, UnitCostChange cost) => units with
    {
        UnitCost = new UnitCostMove(cost.From, cost.To),
        Reason = $"{units.Reason} {cost.Reason}",
        Evidence = $"{units.Evidence} {cost.Evidence}",
    };

    private static UnitsChange Alone(UnitCostChange cost, DateOnly day, int units) => new()
    {
        Contract = cost.Contract,
        Line = cost.Line,
        Tenants = cost.Tenants,
        EffectiveDate = day,
        From = units,
        To = units,
        UnitCost = new UnitCostMove(cost.From, cost.To),
        Reason = cost.Reason,
        Evidence = cost.Evidence,
    };
}
