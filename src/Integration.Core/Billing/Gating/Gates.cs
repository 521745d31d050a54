using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>Decides which changes of a plan wait for a person. A person's approval of exactly this plan opens every gate.</summary>
internal static class Gates
{
    public static Plan Apply(Plan plan, PlanInput input, PlanApproval? approval)
    {
        if (approval is not null && approval.Hash == plan.Hash)
            return plan;

        var links = input.Links.Where(link => link.IsBilled).ToLookup(link => link.Line!.Value);
        var units = plan.Outcomes.Where(outcome => outcome.Line is not null).ToLookup(outcome => outcome.Line!.Value, outcome => outcome.Units);
        var holds = plan.Changes.GroupBy(change => change.Line).ToDictionary(
            line => line.Key, line => LineGates.Check([.. line], [.. links[line.Key]], units[line.Key].FirstOrDefault(), input.Options));
        var changes = plan.Changes.Select(change => change with { HeldBecause = holds[change.Line].For(change) }).ToList();
        var byLine = changes.ToLookup(change => change.Line);
        var stopped = RunGates.Check(plan, input, links);
        return plan with
        {
            Changes = changes,
            Outcomes = [.. plan.Outcomes.Select(outcome => Held(outcome, byLine, stopped))],
            StoppedBecause = stopped,
        };
    }

    // A link with a change that may go counts as changed.
    private static LinkOutcome Held(LinkOutcome outcome, ILookup<ContractLineId, Change> changes, string? stopped)
    {
        if (outcome.Kind != OutcomeKind.Changed || outcome.Line is not { } line)
            return outcome;

        var reason = stopped ?? (changes[line].All(change => change.HeldBecause is not null) ? changes[line].First().HeldBecause : null);
        return reason is null ? outcome : outcome with { Kind = OutcomeKind.Held, Reason = reason };
    }
}
