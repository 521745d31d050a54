using Integration.Core.Mapping;
using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>The gates of a whole run: too many unusual plans that nobody decided about, or too many links that could not be read, look like an accident.</summary>
internal static class RunGates
{
    public static string? Check(Plan plan, IReadOnlySet<Change> undecided, PlanInput input, ILookup<ContractLineId, Link> lines)
    {
        var gates = input.Options.Gates;
        var selected = lines.Sum(line => line.Count());
        if (selected < gates.MinimumLinks)
            return null;

        var unread = plan.Outcomes.Count(outcome => outcome.Kind == OutcomeKind.Failed);
        if (unread > selected * gates.MaximumUnreadShare)
            return $"{unread} of {selected} links could not be read, more than {gates.MaximumUnreadShare:P0}.";

        var units = plan.Outcomes.Where(outcome => outcome.Line is not null).ToLookup(outcome => outcome.Line!.Value, outcome => outcome.Units);
        var unusual = plan.Changes.Where(undecided.Contains).GroupBy(change => change.Line)
            .Where(line => IsUnusual([.. line], units[line.Key].FirstOrDefault(), gates))
            .Select(line => (Links: lines[line.Key].ToList(), Line: input.Lines[line.Key].Value))
            .ToLookup(line => Begins(line.Links[0].Policy, line.Line, input), line => line.Links.Count);
        return Share(unusual[false].Sum(), selected, gates.MaximumUnusualShare, "")
            ?? Share(unusual[true].Sum(), selected, gates.MaximumUnusualShareAtWindowStart, " whose window or period begins");
    }

    private static string? Share(int unusual, int selected, double limit, string which) => unusual > selected * limit
        ? $"{unusual} of {selected} links{which} would fall, change much or move cost, more than {limit:P0}."
        : null;

    private static bool IsUnusual(IReadOnlyList<Change> changes, int? unitsToday, GateOptions gates)
    {
        var units = changes.OfType<UnitsChange>().ToList();
        return units.Exists(change => change.To < change.From)
            || (units.Count > 0 && LineGates.Oversized(units, unitsToday, gates) is not null)
            || LineGates.CostMove(changes, gates) is not null;
    }

    /// <summary>Tells whether a window or a period of the line began since the previous run.</summary>
    private static bool Begins(BillingPolicy policy, ContractLine line, PlanInput input)
    {
        var planned = PlanHorizon.Planned(policy, line, input.Now, null);
        var previous = input.PreviousRunAt is { } at ? ZonedDay.Of(at, policy.Zone) : DateOnly.MinValue;
        return previous < planned.First || previous < BillingPeriods.Of(line).Containing(planned.Last).First;
    }
}
