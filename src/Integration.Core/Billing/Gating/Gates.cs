using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>Decides which changes of a plan wait for a person. A person's approval of a change opens every gate for exactly that change.</summary>
internal static class Gates
{
    public static Plan Apply(Plan plan, PlanInput input, Decisions decisions)
    {
        var links = input.Links.Where(link => link.IsBilled).ToLookup(link => link.Line!.Value);
        var units = plan.Outcomes.Where(outcome => outcome.Line is not null).ToLookup(outcome => outcome.Line!.Value, outcome => outcome.Units);
        var undecided = plan.Changes.Where(change => decisions.About(change.Id) is null).ToHashSet();
        var stopped = plan.Changes.Count > 0 && undecided.Count == 0 ? null : RunGates.Check(plan, undecided, input, links);
        var changes = new List<Change>(plan.Changes.Count);
        foreach (var line in plan.Changes.GroupBy(change => change.Line))
        {
            var hold = LineGates.Check([.. line], [.. links[line.Key]], units[line.Key].FirstOrDefault(), input.Options);
            changes.AddRange(LineGates.InOrder([.. line.Select(change => change with { HeldBecause = decisions.Hold(change.Id, hold.For(change) ?? stopped) })]));
        }

        var byLine = changes.ToLookup(change => change.Line);
        return plan with
        {
            Changes = changes,
            Outcomes = [.. plan.Outcomes.Select(outcome => Held(outcome, byLine, stopped, decisions))],
            StoppedBecause = stopped,
        };
    }

    // A link with a change that may go counts as changed.
    private static LinkOutcome Held(LinkOutcome outcome, ILookup<ContractLineId, Change> changes, string? stopped, Decisions decisions)
    {
        if (outcome.Kind != OutcomeKind.Changed || outcome.Line is not { } line)
            return outcome;

        List<Change> held = [.. changes[line].Where(change => change.HeldBecause is not null)];
        outcome = outcome with { IsRejected = held.Count > 0 && held.TrueForAll(change => decisions.IsRejected(change.Id)) };
        return held.Count < changes[line].Count() ? outcome : outcome with { Kind = OutcomeKind.Held, Reason = stopped ?? held[0].HeldBecause! };
    }
}
