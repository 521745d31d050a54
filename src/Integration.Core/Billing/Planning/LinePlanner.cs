using Integration.Core.Mapping;
using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>Plans one line with the links that share it.</summary>
internal static class LinePlanner
{
    public static LinePlan Plan(PlanInput plan, ContractLineId id, IReadOnlyList<Link> links)
    {
        var (refusal, input) = Read(plan, id, links);
        return refusal ?? Plan(input!);
    }

    /// <summary>Tells whether a plan would hold the line or fail at it whatever its tenants use, so that their marks need not be known.</summary>
    public static bool IsBlocked(PlanInput plan, ContractLineId id, IReadOnlyList<Link> links)
    {
        var (refusal, input) = Read(plan, id, links);
        return refusal is not null || !input!.Line.Term.Contains(input.Today) || Holds(DriftCheck.Find(input), input);
    }

    private static (LinePlan? Refusal, LineInput? Input) Read(PlanInput plan, ContractLineId id, IReadOnlyList<Link> links)
    {
        var journal = plan.Journal[id].ToList();
        if ((LineChecks.Journal(journal) ?? LineChecks.Links(links, id)) is { } early)
            return (early, null);

        if (plan.Lines.GetValueOrDefault(id) is not { IsKnown: true, Value: var line })
        {
            return (LinePlan.Without(
                OutcomeKind.Failed, Findings.LineUnknown.About(id, $"The contract line is Unknown: {plan.Lines.GetValueOrDefault(id).Reason}.")), null);
        }

        if ((LineChecks.Tenants(plan, links) ?? LineChecks.Line(line, links) ?? LineChecks.OtherWriters(plan, id)) is { } blocked)
            return (blocked, null);

        if (plan.Units.GetValueOrDefault(id) is not { IsKnown: true, Value: var schedule })
        {
            return (LinePlan.Without(
                OutcomeKind.Failed, Findings.UnitsUnknown.About(id, $"The units are Unknown: {plan.Units.GetValueOrDefault(id).Reason}.")), null);
        }

        var input = new LineInput(plan, links, line, schedule, journal);
        return (LineChecks.Rows(input), input);
    }

    private static LinePlan Plan(LineInput line)
    {
        var findings = new List<Finding>(Notes(line));
        var drift = DriftCheck.Find(line);
        if (drift is not null)
            findings.Add(drift);

        if (Holds(drift, line))
            return new LinePlan { Kind = OutcomeKind.Held, Reason = drift!.Text, Findings = findings };

        var units = line.Policy.EffectiveDate == EffectiveDatePolicy.ChangeDate ? ChangeDateUnits.Plan(line) : PeriodUnits.Plan(line);
        var cost = UnitCosts.Plan(line);
        var (changes, costWaits) = CostWrites.Join([.. units.Steps.Select(step => UnitsChanges.From(step, line))], cost.Change, line);
        findings.AddRange([.. units.Findings, .. cost.Findings, .. UnitsChanges.Proration(units.Steps, line)]);
        if (costWaits is not null)
            findings.Add(costWaits);

        if (changes.Count > 0)
            return new LinePlan { Kind = OutcomeKind.Changed, Reason = changes[0].Reason, Changes = changes, Findings = findings };

        if (line.CostInDoubt is not null)
            return new LinePlan { Kind = OutcomeKind.Unresolved, Reason = "An earlier write of the unit cost is not settled.", Findings = findings };

        return line.Line.Term.Contains(line.Today)
            ? new LinePlan { Kind = OutcomeKind.Unchanged, Reason = "The units are as they should be, or wait for their day.", Findings = findings }
            : new LinePlan { Kind = OutcomeKind.Held, Reason = "The contract does not run today.", Findings = findings };
    }

    private static bool Holds(Finding? drift, LineInput line) =>
        drift is not null && (drift.Severity == FindingSeverity.Blocking || line.Policy.Drift == DriftPolicy.Keep);

    private static IEnumerable<Finding> Notes(LineInput line)
    {
        var id = line.Line.Id;
        if (!line.Line.Term.Contains(line.Today))
            yield return Findings.OutsideContract.About(id, $"The contract {line.Line.ContractName} runs {line.Line.Term}.");

        var foreign = UnitRows.Foreign(line);
        if (foreign.Count > 0)
        {
            var dates = string.Join(", ", foreign.Select(day => $"{day:yyyy-MM-dd}"));
            yield return Findings.ForeignAdjustment.About(id, $"The units change on {dates}, which is not our doing.");
        }

        foreach (var link in line.Links)
        {
            if (LastMonth.Compare(line, link) is { } differs)
                yield return differs;
        }
    }
}
